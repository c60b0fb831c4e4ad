import type { Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { calendarYearId } from './domain/calendar-year.ts';
import { saveDays } from './sql/calendar-days.ts';

/** One demo account for each role. */
export const ROLE_ACCOUNTS = {
  receptionist: 'tiepnhan.lamson',
  handlingOfficer: 'chuyenvien.lamson',
  leader: 'lanhdao.lamson',
  provinceLeader: 'lanhdao.tinh',
  documentClerk: 'vanthu.lamson',
  unitAdministrator: 'quantri.lamson',
  provinceAdministrator: 'quantri.tinh',
  auditor: 'kiemtra.tinh',
} as const satisfies Record<Role, string>;

/** The history of a calendar year: type and data of each event, in order. */
export async function historyOfYear(context: Context, year: number) {
  return context.db
    .selectFrom('platform.event')
    .select(['type', 'data', 'actor_kind'])
    .where('province_id', '=', context.provinceId)
    .where('subject_id', '=', calendarYearId(year))
    .orderBy('seq')
    .execute();
}

/** A day off by decision, as the province's administrator enters it. */
export async function putDay(context: Context, date: string): Promise<void> {
  const decided = { kind: 'holiday', name: 'Ngày nghỉ thử', decision: 'QĐ thử', verified: false } as const;
  await saveDays(context, [{ date, ...decided }]);
}

import { createHash } from 'node:crypto';
import { exchange } from '#modules/dossiers/index.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import {
  closeReport,
  commentOnReport,
  compareReport,
  draftForUnits,
  draftReport,
  listDueReports,
} from '#modules/reports/index.ts';
import type { OfficerActor } from '#platform/authorization.ts';
import { fixedClock, VIETNAM, vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { type Days, daysOfPeriod, legalQuarterOf } from '#platform/figures/reporting-period.ts';
import type { DemoStaff } from './offices.ts';

/** Whose reports are shown, beside those of the province. */
const COMMUNE = 'H99.7';
const PROVINCE = 'H99';

/** Days after the end of the quarter. */
const CORRECTED = 13;

/** Sent in time: three days after the quarter, the province one day later, which is before its own deadline. */
const SENT = [
  { unit: COMMUNE, form: 'II.06a', daysAfter: 3, time: '14:30', number: '45/BC-UBND' },
  { unit: COMMUNE, form: 'II.07a', daysAfter: 3, time: '14:50', number: '46/BC-UBND' },
  { unit: PROVINCE, form: 'II.06a', daysAfter: 4, time: '10:20', number: '218/BC-UBND' },
] as const;

/**
 * Báo cáo mẫu: of the last quarter that ended long enough ago reports that the schedule drafted and the leaders closed in time, a
 * dossier whose end another system corrected afterwards: a restatement with its cause; and a draft of the present quarter that the
 * commune has begun and the schedule will ask for.
 */
export async function loadDemoReports(context: Context, staff: DemoStaff): Promise<void> {
  const [province, commune] = [
    await findUnitByCode(context, PROVINCE),
    await findUnitByCode(context, COMMUNE),
  ];
  if (!province || !commune) throw new Error(`the demo province has no unit ${COMMUNE}`);
  const quarter = endedQuarter(vietnamDate(context.clock.now()));
  const moment = (days: number, time: string, actor: OfficerActor | Context['actor']): Context => {
    const day = actor.kind === 'officer' ? weekday(quarter.to, -days) : quarter.to.add({ days });
    const at = day.toZonedDateTime({ timeZone: VIETNAM, plainTime: time }).toInstant();
    return { ...context, actor, clock: fixedClock(at.toString()) };
  };
  const administrator = staff(province.id, 'provinceAdministrator');
  const clerk = staff(commune.id, 'documentClerk');
  await takeIn(moment(-10, '08:30', administrator), lineOf(quarter, 'inTime'));
  const drafts = await draftsOf(moment(1, '06:05', context.actor), quarter, [province.id, commune.id]);
  const sent: string[] = [];
  for (const { unit, form, daysAfter, time, number } of SENT) {
    const id = drafts.get(`${form} ${(unit === PROVINCE ? province : commune).id}`);
    if (id === undefined) throw new Error(`${unit} does not owe ${form}`);
    if (sent.length === 0) await commentOnReport(moment(daysAfter, '09:00', clerk), id, { texts: WORDS });
    const leader = unit === PROVINCE ? staff(province.id, 'provinceLeader') : staff(commune.id, 'leader');
    await closeReport(moment(daysAfter, time, leader), id, { number, position: 'Phó Chủ tịch' });
    sent.push(id);
  }
  await takeIn(moment(CORRECTED, '09:10', administrator), lineOf(quarter, 'late'));
  for (const id of sent) await compareReport(moment(CORRECTED, '10:17', context.actor), id);
  await beginNext({ ...context, actor: clerk }, commune.id);
}

const WORDS = {
  causes: 'Hồ sơ quá hạn chủ yếu do phải xác minh ở nơi cư trú cũ, chờ văn bản trả lời của cơ quan phối hợp.',
};

/** A draft of the quarter that has not ended. */
async function beginNext(context: Context, unitId: string): Promise<void> {
  const period = legalQuarterOf(vietnamDate(context.clock.now()));
  const asked = { form: 'II.06a', unitId, scope: 'subtree', organization: 'asThen', period } as const;
  await draftReport(context, { ...asked, ...daysOfPeriod(period) });
}

/** The last legal quarter whose correction lies in the past. */
function endedQuarter(today: Temporal.PlainDate): Days {
  const before = (day: Temporal.PlainDate) =>
    daysOfPeriod(legalQuarterOf(daysOfPeriod(legalQuarterOf(day)).from.subtract({ days: 1 })));
  const last = before(today);
  const since = last.to.until(today, { largestUnit: 'days' }).days;
  return since > CORRECTED ? last : before(last.from);
}

/** What of it the schedule drafts the morning after the quarter, by form and unit. */
async function draftsOf(
  context: Context,
  quarter: Days,
  unitIds: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const due of await listDueReports(context)) {
    if (!due.to.equals(quarter.to) || !due.from.equals(quarter.from)) continue;
    for (const unitId of unitIds)
      if (
        SENT.some(
          ({ form, unit }) => form === due.form && (unit === PROVINCE) === due.unitKinds.includes('province'),
        )
      )
        for (const id of await draftForUnits(context, due, [unitId])) ids.set(`${due.form} ${unitId}`, id);
  }
  return ids;
}

const HEAD =
  'MaHoSo,MaTTHC,KenhThucHien,LoaiDoiTuong,ChuHoSo,NgayNopHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,TrangThaiHoSo,DonViXuLy';

/** A dossier of the system before ours: first told with an end in time, later with the true one. */
function lineOf({ to }: Days, end: 'inTime' | 'late'): string {
  const [received, due, late] = [weekday(to, 25), weekday(to, 20), weekday(to, 17)];
  const ended = end === 'late' ? `${written(late)}153000` : `${written(due)}103000`;
  const code = `${COMMUNE}-${written(received).slice(2)}-9001`;
  const times = [
    `${written(received)}081500`,
    `${written(received)}082000`,
    `${written(due)}170000`,
    ended,
    ended,
  ];
  return [code, '1.001193', '1', '1', 'Lê Thị Ngần', ...times, '10', COMMUNE].join(',');
}

/** The weekday so many days before, or the one before that; of less than none, after. */
function weekday(day: Temporal.PlainDate, daysBefore: number): Temporal.PlainDate {
  const found = day.subtract({ days: daysBefore });
  return found.dayOfWeek <= 5 ? found : found.subtract({ days: found.dayOfWeek - 5 });
}

function written(day: Temporal.PlainDate): string {
  return day.toString().replaceAll('-', '');
}

async function takeIn(context: Context, line: string): Promise<void> {
  const bytes = new TextEncoder().encode(`${HEAD}\r\n${line}\r\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const made = {
    fileName: 'he-thong-cu.csv',
    sha256,
    size: bytes.length,
    format: 'csv',
    claimed: {},
  } as const;
  const importId = await exchange.beginImport(context, { ...made, fileId: null });
  const done = await exchange.runImport((work) => work(context), {
    importId,
    bytes: ReadableStream.from([bytes]),
  });
  if (done.counts.rejected > 0) throw new Error('the demo dossier of the former system was rejected');
}

import { createHash } from 'node:crypto';
import { exchange } from '#modules/dossiers/index.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import {
  closeReport,
  commentOnReport,
  compareReport,
  draftForUnits,
  listDueReports,
} from '#modules/reports/index.ts';
import type { OfficerActor } from '#platform/authorization.ts';
import { fixedClock, VIETNAM, vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { type Days, daysOfPeriod, legalQuarterOf } from '#platform/figures/reporting-period.ts';
import type { DemoStaff } from './offices.ts';

/** Whose reports are shown. */
const COMMUNE = 'H99.7';
const SENT = 'II.06a';
/** Of the same quarter, and still a draft. */
const WAITING = 'II.07a';

/** Days after the end of the quarter. */
const CORRECTED = 13;

/**
 * Báo cáo mẫu: of the last quarter that ended long enough ago one report that the schedule drafted and the leader closed, one
 * that still waits, and a dossier whose end another system corrected afterwards: a restatement with its cause.
 */
export async function loadDemoReports(context: Context, staff: DemoStaff): Promise<void> {
  const [province, commune] = [await findUnitByCode(context, 'H99'), await findUnitByCode(context, COMMUNE)];
  if (!province || !commune) throw new Error(`the demo province has no unit ${COMMUNE}`);
  const quarter = endedQuarter(vietnamDate(context.clock.now()));
  const moment = (days: number, time: string, actor: OfficerActor | Context['actor']): Context => {
    const at = quarter.to.add({ days }).toZonedDateTime({ timeZone: VIETNAM, plainTime: time }).toInstant();
    return { ...context, actor, clock: fixedClock(at.toString()) };
  };
  const administrator = staff(province.id, 'provinceAdministrator');
  const leader = staff(commune.id, 'leader');
  await takeIn(moment(-10, '08:30', administrator), lineOf(quarter, 'inTime'));
  const ids = await draftsOf(moment(1, '06:05', context.actor), quarter, commune.id);
  const id = ids.get(SENT);
  if (id === undefined) throw new Error(`nobody owes ${SENT}`);
  const texts = {
    causes:
      'Hồ sơ quá hạn chủ yếu do phải xác minh ở nơi cư trú cũ, chờ văn bản trả lời của cơ quan phối hợp.',
  };
  await commentOnReport(moment(3, '09:00', staff(commune.id, 'documentClerk')), id, { texts });
  await closeReport(moment(3, '14:30', leader), id, { number: '45/BC-UBND', position: 'Phó Chủ tịch' });
  await takeIn(moment(CORRECTED, '09:10', administrator), lineOf(quarter, 'late'));
  await compareReport(moment(CORRECTED, '10:17', context.actor), id);
}

/** The last legal quarter whose correction lies in the past. */
function endedQuarter(today: Temporal.PlainDate): Days {
  const before = (day: Temporal.PlainDate) =>
    daysOfPeriod(legalQuarterOf(daysOfPeriod(legalQuarterOf(day)).from.subtract({ days: 1 })));
  const last = before(today);
  const since = last.to.until(today, { largestUnit: 'days' }).days;
  return since > CORRECTED ? last : before(last.from);
}

/** What the schedule drafts for the commune the morning after the quarter, by form. */
async function draftsOf(context: Context, quarter: Days, unitId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const due of await listDueReports(context)) {
    if (!due.to.equals(quarter.to) || !due.from.equals(quarter.from)) continue;
    if (due.form !== SENT && due.form !== WAITING) continue;
    for (const id of await draftForUnits(context, due, [unitId])) ids.set(due.form, id);
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

/** The working day so many days before, or the one before that. */
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

import { addOfficeMinutes, isWorkingDay, type WorkingCalendar } from '#modules/calendar/index.ts';
import * as dossiers from '#modules/dossiers/index.ts';
import {
  competentUnitIds,
  legalTimeLimit,
  type ProcedureVersion,
  searchProcedures,
  termsOf,
} from '#modules/procedures/index.ts';
import type { Role } from '#platform/authorization.ts';
import { fixedClock, VIETNAM, vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/files/upload.ts';
import { uuidV7 } from '#platform/ids.ts';
import { receiveInputOf } from './intake.ts';
import type { DemoOffice } from './offices.ts';
import type { Random } from './random.ts';

/** Where the deeds happen, and with what. */
export interface GamedStage {
  readonly offices: readonly DemoOffice[];
  readonly calendar: WorkingCalendar;
  readonly random: Random;
  readonly results: readonly Upload[];
}

interface Gamer extends GamedStage {
  readonly context: Context;
  readonly office: DemoOffice;
  readonly version: ProcedureVersion;
}

/**
 * Một số việc làm không ngay: so that the pages of the notes show something. Each goes through the real use cases; only
 * the moments are what an honest officer would not choose. Answers how many dossiers it made.
 */
export async function plantGamedDossiers(context: Context, stage: GamedStage): Promise<number> {
  const [office, other = office] = stage.offices;
  const version = await slowProcedure(context);
  if (!office || !other || !version) return 0;
  const gamer = { ...stage, context, office, version };
  const made = [
    ...(await closeAtNight(gamer)),
    ...(await enterInOneGo({ ...gamer, office: other })),
    await pauseAtTheLastMoment(gamer),
    await assignInThePast({ ...gamer, office: other }),
  ];
  return made.length;
}

/** A commune's procedure of five working days. */
async function slowProcedure(context: Context): Promise<ProcedureVersion | undefined> {
  const on = vietnamDate(context.clock.now());
  for (const version of await searchProcedures(context, { query: '', on, limit: 200 })) {
    const terms = termsOf(version, 'counter');
    const limit = terms && legalTimeLimit(terms);
    const suits = version.levels.includes('commune') && limit?.unit === 'working_day' && limit.value === 5;
    if (suits && (await competentUnitIds(context, version.procedureId)).length === 0) return version;
  }
  return undefined;
}

/** Eight in the morning, so many working days ago. */
function morning({ calendar, context }: Gamer, daysAgo: number): Temporal.Instant {
  let day = vietnamDate(context.clock.now());
  for (let left = daysAgo; left > 0; ) {
    day = day.subtract({ days: 1 });
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day.toZonedDateTime({ timeZone: VIETNAM, plainTime: '08:00' }).toInstant();
}

function as({ context, office, random }: Gamer, role: Role, at: Temporal.Instant): Context {
  const ids = { next: (moment: Temporal.Instant) => uuidV7(moment, random.bytes(10)) };
  return { ...context, ids, actor: office.actor(role), clock: fixedClock(at.toString()) };
}

async function receive(gamer: Gamer, at: Temporal.Instant): Promise<string> {
  const input = { ...receiveInputOf(gamer.random, gamer.version, gamer.office), channel: 'counter' as const };
  return (await dossiers.receiveDossier(as(gamer, 'receptionist', at), input)).id;
}

/** Handed over and assigned within the morning; answers the version then. */
async function begin(gamer: Gamer, id: string, at: Temporal.Instant): Promise<number> {
  const later = (minutes: number) => addOfficeMinutes(gamer.calendar, at, minutes);
  const { officerId } = gamer.office.actor('handlingOfficer');
  await dossiers.handOverDossier(as(gamer, 'receptionist', later(40)), { id, version: 1 }, { note: '' });
  await dossiers.assignDossier(as(gamer, 'leader', later(90)), { id, version: 2 }, { officerId, note: '' });
  return 3;
}

/** Six results that are due are entered at nine in the evening, half a minute apart. */
async function closeAtNight(gamer: Gamer): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, result] of gamer.results.slice(0, 6).entries()) {
    const at = morning(gamer, 8).add({ minutes: 11 * index });
    const id = await receive(gamer, at);
    const version = await begin(gamer, id, at);
    const next = (step: number) => ({ id, version: version + step });
    const worked = addOfficeMinutes(gamer.calendar, at, 3 * 480);
    const officer = as(gamer, 'handlingOfficer', worked);
    const conclusion = 'Hồ sơ đủ thành phần, nội dung phù hợp quy định.';
    await dossiers.appraiseDossier(officer, next(0), { proposal: 'grant', conclusion });
    await dossiers.submitForApproval(officer, next(1), { note: '' });
    await dossiers.approveDossier(as(gamer, 'leader', worked.add({ minutes: 50 })), next(2), { note: '' });
    const night = morning(gamer, 3).add({ hours: 13, seconds: 30 * index });
    const resultNumber = `${410 + index}/KQ`;
    await dossiers.signOffResult(as(gamer, 'documentClerk', night), next(3), { resultNumber }, result);
    ids.push(id);
  }
  return ids;
}

/** Seven people's papers, entered within five minutes. */
async function enterInOneGo(gamer: Gamer): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < 7; index += 1)
    ids.push(await receive(gamer, morning(gamer, 4).add({ minutes: 125, seconds: 40 * index })));
  return ids;
}

/** Something is missing two hours before it is due, and is there four minutes later. */
async function pauseAtTheLastMoment(gamer: Gamer): Promise<string> {
  const at = morning(gamer, 7);
  const id = await receive(gamer, at);
  const version = await begin(gamer, id, at);
  const asked = morning(gamer, 2).add({ hours: 7 });
  const request = {
    reasonCode: 'supplement.clarification',
    reasonText: 'Đề nghị làm rõ thêm nội dung hồ sơ.',
    requested: ['Văn bản làm rõ'],
    legalGround: '',
  };
  await dossiers.requestSupplement(as(gamer, 'handlingOfficer', asked), { id, version }, request);
  const supplied = { '1': { taken: 'yes' as const, form: 'copy' as const, count: 1 } };
  const back = as(gamer, 'receptionist', asked.add({ minutes: 4 }));
  await dossiers.receiveSupplement(back, { id, version: version + 1 }, { supplied });
  return id;
}

/** Assigned today, written down as if it had been two days ago: the number of the row still tells. */
async function assignInThePast(gamer: Gamer): Promise<string> {
  const at = morning(gamer, 6);
  const id = await receive(gamer, at);
  await dossiers.handOverDossier(
    as(gamer, 'receptionist', at.add({ minutes: 30 })),
    { id, version: 1 },
    { note: '' },
  );
  const { officerId } = gamer.office.actor('handlingOfficer');
  const written = morning(gamer, 1);
  const leader = as(gamer, 'leader', at.add({ minutes: 75 }));
  const ids = { next: () => uuidV7(written, gamer.random.bytes(10)) };
  await dossiers.assignDossier({ ...leader, ids }, { id, version: 2 }, { officerId, note: '' });
  return id;
}

import { fixedClock, vietnamDate } from '#platform/clock.ts';
import { type Context, newId } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { DossierState } from '../domain/dossier-state.ts';
import { type Changes, changeDossier } from '../sql/change-dossier.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { endPause, insertPause } from '../sql/pauses.ts';
import { makeDossier, outcomeColumns } from '../testing.ts';

type Roll = (n: number) => number;

/** What a test knows of a dossier without asking the database: days as '2026-10-20'. */
export interface Lived {
  /** Who decides, and who took it in. */
  readonly unit: string;
  readonly receiving: string;
  readonly channel: string;
  readonly field: string;
  readonly received: string;
  due: string | undefined;
  ended: string | undefined;
  state: DossierState;
  /** From, until; open while there is no end. */
  readonly pauses: { readonly from: string; until: string | undefined }[];
}

const FIRST = Temporal.Instant.from('2025-11-20T09:00:00+07:00');
const PLACES = [
  { receivingCode: 'H99.7.1', competentCode: 'H99.7' },
  { receivingCode: 'H99.8.1', competentCode: 'H99.8' },
  { receivingCode: 'H99.7.1', competentCode: 'H99.8' },
];

/** A dossier that is received, waits some times, has its due date moved, and perhaps ends: through the real statements. */
export async function liveRandomly(context: Context, roll: Roll): Promise<Lived> {
  let at = FIRST.add({ hours: roll(24 * 200) });
  const place = PLACES[roll(PLACES.length)] ?? {};
  const due = at.add({ hours: roll(24 * 25) });
  const made = {
    ...place,
    state: 'appraising' as const,
    channel: (['counter', 'online', 'postal'] as const)[roll(3)] ?? 'counter',
    procedureCode: ['1.001193', '1.000894'][roll(2)] ?? '1.001193',
    receivedAt: at.toString(),
    dueAt: roll(7) === 0 ? null : due.toString(),
  };
  let dossier: Dossier = await makeDossier(context, made);
  const lived = livedOf(dossier);
  for (let pauses = roll(3); pauses > 0; pauses -= 1) {
    at = at.add({ hours: roll(24 * 12) });
    dossier = await wait(context, dossier, at, pauses);
    lived.pauses.push({ from: dayOf(at), until: undefined });
    lived.state = dossier.state;
    if (roll(5) === 0) return lived;
    at = at.add({ hours: roll(24 * 9) });
    if (roll(5) === 0) return end(context, dossier, at, lived, roll);
    dossier = await goOn(
      context,
      dossier,
      at,
      roll(2) ? dossier.dueAt?.add({ hours: roll(24 * 9) }) : undefined,
    );
    for (const pause of lived.pauses) pause.until ??= dayOf(at);
    lived.due = dossier.dueAt ? dayOf(dossier.dueAt) : undefined;
    lived.state = dossier.state;
  }
  return roll(4) === 0 ? lived : end(context, dossier, at.add({ hours: roll(24 * 15) }), lived, roll);
}

function dayOf(at: Temporal.Instant): string {
  return vietnamDate(at).toString();
}

function livedOf(dossier: Dossier): Lived {
  return {
    unit: dossier.competentUnitId,
    receiving: dossier.receivingUnitId,
    channel: dossier.channel,
    field: dossier.procedureField,
    received: dossier.receivedAt ? dayOf(dossier.receivedAt) : '',
    due: dossier.dueAt ? dayOf(dossier.dueAt) : undefined,
    ended: undefined,
    state: dossier.state,
    pauses: [],
  };
}

async function move(
  context: Context,
  dossier: Dossier,
  at: Temporal.Instant,
  to: DossierState,
  changes: Changes = {},
) {
  const then: Context = { ...context, clock: fixedClock(at.toString()) };
  const moved = await changeDossier(
    then,
    dossier,
    { type: 'dossier.moved-by-test', unitId: dossier.competentUnitId, data: {}, to },
    changes,
  );
  if (!moved) throw new Error('somebody else moved the dossier of the test');
  return then;
}

async function wait(
  context: Context,
  dossier: Dossier,
  at: Temporal.Instant,
  number: number,
): Promise<Dossier> {
  const payment = number % 2 === 0;
  const then = await move(context, dossier, at, payment ? 'awaitingPayment' : 'awaitingSupplement');
  await insertPause(then, dossier.id, {
    kind: payment ? 'payment' : 'supplement',
    stage: 'appraising',
    clockMode: 'pause',
    reasonCode: payment ? null : 'supplement.clarification',
    reasonText: 'Cần làm rõ nội dung kê khai',
    requested: payment ? [] : ['Tờ khai đã sửa'],
    legalGround: '',
    late: false,
    amountVnd: payment ? 50_000 : null,
    requestedBy: newId(context),
    startedAt: at,
    answerDueAt: at.add({ hours: 240 }),
  });
  return getDossier(context, dossier.id);
}

async function goOn(
  context: Context,
  dossier: Dossier,
  at: Temporal.Instant,
  due: Temporal.Instant | undefined,
): Promise<Dossier> {
  const changes = due ? { due_at: due, original_due_at: dossier.originalDueAt ?? dossier.dueAt } : {};
  const then = await move(context, dossier, at, 'appraising', changes);
  await endPause(then, dossier.id, { endedBy: newId(context), answered: true });
  return getDossier(context, dossier.id);
}

const ENDS = ['resultReady', 'returned', 'refused', 'stopped', 'withdrawn'] as const;

async function end(
  context: Context,
  dossier: Dossier,
  at: Temporal.Instant,
  lived: Lived,
  roll: Roll,
): Promise<Lived> {
  const state = ENDS[roll(ENDS.length)] ?? 'resultReady';
  const outcome = await outcomeColumns(context, state);
  const then = await move(context, dossier, at, state, {
    ...outcome,
    ended_at: at,
    returned_at: state === 'returned' ? at : null,
  });
  await endPause(then, dossier.id, { endedBy: newId(context), answered: false });
  for (const pause of lived.pauses) pause.until ??= dayOf(at);
  return { ...lived, ended: dayOf(at), state };
}

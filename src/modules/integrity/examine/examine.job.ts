import { z } from 'zod';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { defineJobInSteps } from '#platform/jobs/job.ts';
import { findLatestExamination } from '../sql/examinations.ts';
import { examineDays, examineLastMonth } from './examine-days.ts';

/** Where nothing was examined yet, it begins so many days ago. */
const FIRST_DAYS = 31;
/** What was written back into the past by hand bears an old date, so the past is looked at again every week. */
const AGAIN_DAYS = 92;

const payload = z.looseObject({});

/** Every night: each day since the last examination, a transaction each, then the habits of the last month. */
export const examineNightly = defineJobInSteps({
  name: 'integrity.examine',
  payload,
  async runInSteps(inTransaction) {
    const { first, last } = await inTransaction(daysToExamine);
    for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
      await inTransaction((context) => examineDays(context, { first: day, last: day }));
    await inTransaction(examineLastMonth);
  },
});

/** Every week: the last three months once more. */
export const examineAgain = defineJobInSteps({
  name: 'integrity.examine-again',
  payload,
  async runInSteps(inTransaction) {
    const last = await inTransaction(async (context) => vietnamDate(context.clock.now()));
    for (let back = AGAIN_DAYS; back >= 0; back -= 1) {
      const day = last.subtract({ days: back });
      await inTransaction((context) => examineDays(context, { first: day, last: day }));
    }
  },
});

/** The same in the caller's transaction: for the demo, whose past comes all at once. */
export async function examineRecent(context: Context): Promise<void> {
  await examineDays(context, await daysToExamine(context));
  await examineLastMonth(context);
}

async function daysToExamine(context: Context) {
  const last = vietnamDate(context.clock.now());
  const latest = await findLatestExamination(context);
  return { first: latest ? vietnamDate(latest.touchedUntil) : last.subtract({ days: FIRST_DAYS }), last };
}

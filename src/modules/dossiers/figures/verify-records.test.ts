import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from '#platform/context.ts';
import type { CountFigure } from '#platform/figures/figure.ts';
import { getFigure } from '#platform/figures/read-figure.ts';
import { withApp } from '#test/app.ts';
import { makeDossier } from '../testing.ts';
import { verifyRecords } from './verify-records.ts';

const CODES = ['dossiersReceived', 'dossiersLate', 'dossiersOnlineProcedures', 'proceduresOnline'];

/** As if the program had these figures and no others. */
function withFigures(context: Context, figures: readonly CountFigure[]): Context {
  return { ...context, registry: { ...context.registry, figures } };
}

function counts(context: Context): CountFigure[] {
  return CODES.map((code) => getFigure(context, code)).filter((one) => one.kind === 'count');
}

async function makeTwoQuarters(context: Context): Promise<void> {
  const due = { receivedAt: '2026-09-10T08:00:00+07:00', dueAt: '2026-09-12T17:00:00+07:00' };
  await makeDossier(context, { ...due, state: 'returned', endedAt: '2026-09-13T09:00:00+07:00' });
  await makeDossier(context, { receivedAt: '2026-10-19T08:00:00+07:00', channel: 'online' });
}

test('the records of every figure are opened over four periods, at the top and right below it', () =>
  withApp(async (app) => {
    const context = app.context();
    await makeTwoQuarters(context);
    const { compared, differences } = await verifyRecords(withFigures(context, counts(context)));
    assert.deepEqual(differences, []);
    assert.ok(compared >= CODES.length * (4 * 2 + 3), `${compared}`);
  }));

test('a figure that opens too little in one period, or at one unit only, is found', () =>
  withApp(async (app) => {
    const context = app.context();
    await makeTwoQuarters(context);
    const figure = getFigure(context, 'dossiersReceived') as CountFigure;
    const lastYear: CountFigure = {
      ...figure,
      value: async (asked, query) => (await figure.value(asked, query)) + (query.from.month === 12 ? 1 : 0),
    };
    const yearly = await verifyRecords(withFigures(context, [lastYear]));
    assert.match(yearly.differences.join('\n'), /dossiersReceived, Năm 2026: 3, records 2/);
    assert.ok(yearly.differences.every((line) => line.includes('Năm 2026')));
    // The first question is opened by pages; everything else, and each unit below, by ids.
    const byIds: CountFigure = {
      ...figure,
      recordIds: async (asked, query) => (await figure.recordIds?.(asked, query))?.slice(1) ?? [],
    };
    const found = await verifyRecords(withFigures(context, [byIds]));
    assert.match(found.differences.join('\n'), /Quý III năm 2026: 1, records 0/);
    assert.match(
      found.differences.join('\n'),
      /Quý IV năm 2026: Ủy ban nhân dân phường Lam Sơn 1, within the whole 1, records 0/,
    );
  }));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registry } from '#app';
import { findUnitByCode } from '#modules/organization/index.ts';
import type { CountFigure, FigureQuery } from '#platform/figures/figure.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { dossierFigures } from '../figures.ts';
import { makeDossier } from '../testing.ts';
import { dice, randomDossier } from './random-dossiers.testing.ts';

const COUNTS = dossierFigures.filter((figure): figure is CountFigure => figure.kind === 'count');

const PERIODS = [
  ['2026-09-15', '2026-12-14'],
  ['2026-09-01', '2026-09-30'],
  ['2026-10-20', '2026-10-20'],
  ['2025-12-15', '2026-09-14'],
] as const;

async function queryOf(
  app: TestApp,
  code: string,
  [from, to]: readonly [string, string],
): Promise<FigureQuery> {
  const unit = await findUnitByCode(app.context(), code);
  assert.ok(unit);
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  return { unitId: unit.id, scope: 'subtree', organization: 'asThen', from: first, to: last };
}

/** The ids of all records of a figure, page by page. */
async function idsOf(app: TestApp, figure: CountFigure, query: FigureQuery): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await figure.records(app.context(), query, { after, size: 20 });
    ids.push(...page.rows.map(({ id }) => id));
    assert.equal(page.hidden, 0);
    after = page.next;
  } while (after);
  return ids;
}

test('for every figure, over random data, the records and the parts sum to the figure', () =>
  withApp(async (app) => {
    const roll = dice(20261122);
    for (let n = 0; n < 30; n += 1) await makeDossier(app.context(), randomDossier(roll));
    let counted = 0;
    for (const period of [PERIODS[3]]) {
      const query = await queryOf(app, 'H99', period);
      for (const figure of COUNTS) {
        const value = await figure.value(app.context(), query);
        const ids = await idsOf(app, figure, query);
        assert.equal(ids.length, value, `${figure.code} ${period}`);
        assert.equal(new Set(ids).size, value, 'no record twice');
        const byField = await figure.idsByField?.(app.context(), query);
        if (byField) assert.deepEqual([...byField.values()].flat().toSorted(), ids.toSorted(), figure.code);
        for (const by of ['field', 'channel', 'unit', 'procedure'] as const) {
          const parts = await figure.parts(app.context(), query, by);
          const sum = parts.reduce((total, part) => total + part.value, 0);
          assert.equal(sum, value, `${figure.code} by ${by}`);
          const [part] = parts;
          if (part && by === 'field')
            assert.equal(await figure.value(app.context(), { ...query, [by]: part.key }), part.value);
        }
        counted += value;
      }
    }
    assert.ok(counted > 100, `${counted} records opened`);
  }));

test('the four identities of II.06a hold for random data, at the unit and over its subtree', () =>
  withApp(async (app) => {
    const roll = dice(4);
    for (let n = 0; n < 25; n += 1) await makeDossier(app.context(), randomDossier(roll));
    for (const period of PERIODS) {
      for (const scope of ['subtree', 'unit'] as const) {
        const query = { ...(await queryOf(app, 'H99.7', period)), scope };
        const v = Object.fromEntries(
          await Promise.all(COUNTS.map(async (one) => [one.code, await one.value(app.context(), query)])),
        ) as Record<string, number>;
        const sum = (...codes: string[]) =>
          codes.reduce((total, code) => total + (v[`dossiers${code}`] ?? Number.NaN), 0);
        assert.equal(v.dossiersReceived, sum('Online', 'DirectPostal', 'CarriedOver'));
        assert.equal(v.dossiersResolved, sum('Early', 'OnTime', 'Late'));
        assert.equal(v.dossiersInProgress, sum('WithinTime', 'Overdue'));
        assert.equal(v.dossiersReceived, sum('Resolved', 'InProgress'));
        assert.equal(v.dossiersInTime, sum('Early', 'OnTime'));
        assert.equal(v.dossiersResolvedPlusOverdue, sum('Resolved', 'Overdue'));
      }
    }
  }));

test('what the reader may not see is counted and not shown', () =>
  withApp(async (app) => {
    await makeDossier(app.context());
    await makeDossier(app.context());
    const url = '/api/figures/dossiersReceived/records?unit=H99.7&from=2026-10-01&to=2026-10-31';
    const asked = async (user: string) =>
      (await (await app.as(user)).api('GET', url)).json<{
        total: number;
        hidden: number;
        records: unknown[];
      }>();
    const officer = await asked('lanhdao.lamson');
    assert.deepEqual([officer.total, officer.hidden, officer.records.length], [2, 0, 2]);
    const administrator = await asked('quantri.lamson');
    assert.deepEqual([administrator.total, administrator.hidden, administrator.records.length], [2, 2, 0]);
    assert.equal((await (await app.as('lanhdao.bendo')).api('GET', url)).status, 403);
  }));

test('every figure of the program has words, a source, a module, and rates stand on counts', () => {
  const counts = new Set(registry.figures.filter(({ kind }) => kind === 'count').map(({ code }) => code));
  const modules = new Set(registry.modules.map(({ name }) => name));
  for (const figure of registry.figures) {
    assert.ok(figure.definition.length > 20 && figure.legalSource.length > 5 && figure.title, figure.code);
    assert.ok(modules.has(figure.owner) && registry.rolesOf(figure.permission).length > 0, figure.code);
    if (figure.kind === 'rate')
      assert.ok(counts.has(figure.numerator) && counts.has(figure.denominator), figure.code);
  }
});

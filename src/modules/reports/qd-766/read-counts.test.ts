import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { listUnits } from '#modules/organization/index.ts';
import type { CountFigure, FigureQuery } from '#platform/figures/figure.ts';
import { withApp } from '#test/app.ts';
import { readCountsOfEach } from './read-counts.ts';

test('every figure of the program is read for all communes at once as for each alone', () =>
  withApp(async (app) => {
    const context = app.context();
    for (const channel of ['online', 'counter'] as const)
      await makeDossier(context, { channel, feeVnd: 8000 });
    const all = await listUnits(context);
    const root = all.find(({ parentId }) => parentId === null);
    const units = all.filter(({ kind }) => kind === 'commune').slice(0, 2);
    const counts = context.registry.figures.filter((one): one is CountFigure => one.kind === 'count');
    let found = 0;
    for (const organization of ['asThen', 'asNow'] as const) {
      const whole: FigureQuery = {
        unitId: root?.id ?? '',
        scope: 'subtree',
        organization,
        from: Temporal.PlainDate.from('2026-09-15'),
        to: Temporal.PlainDate.from('2026-12-14'),
      };
      const figures = counts.filter(
        (figure) => organization === 'asThen' || figure.valueOfEach !== undefined,
      );
      const codes = figures.map(({ code }) => code);
      const readers = await readCountsOfEach(
        context,
        codes,
        whole,
        units.map(({ id }) => id),
      );
      for (const unit of units)
        for (const figure of figures) {
          const value = await figure.value(context, { ...whole, unitId: unit.id });
          assert.equal(readers.get(unit.id)?.(figure.code), value, `${figure.code} at ${unit.name}`);
          if (value > 0) found += 1;
        }
    }
    assert.ok(found > 10, `${found} numbers that are not zero`);
  }));

test('a figure without parts by unit says itself what each unit has', () =>
  withApp(async (app) => {
    for (const figure of app.context().registry.figures)
      if (figure.kind === 'count')
        assert.ok(figure.dimensions.includes('unit') || figure.valueOfEach, figure.code);
  }));

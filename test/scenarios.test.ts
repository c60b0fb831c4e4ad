import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { type CalendarDay, workingCalendar } from '#modules/calendar/index.ts';
import { exchange } from '#modules/dossiers/index.ts';
import { findUnitByCode, importUnits, readUnitFile } from '#modules/organization/index.ts';
import { REPORT_FORMS } from '#modules/reports/index.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/http/request-context.ts';
import { openDatabase, openPool, poolStore } from '#platform/sql/database.ts';
import { readData } from '../src/commands/read-data.ts';
import { loadMissingCatalogues } from '../src/commands/reference-data.ts';
import { dossiersCsv, unitsCsv } from '../src/scenarios/csv.ts';
import { dossierLines } from '../src/scenarios/dossier-lines.ts';
import {
  type Expectation,
  readScenario,
  SCENARIOS,
  type Scenario,
  type ScenarioCode,
} from '../src/scenarios/scenario.ts';
import { surroundings } from './app.ts';
import { startTestDatabase } from './database.ts';

/** A file comes in pieces. */
const PIECE = 2 ** 18;

type InContext = <Answer>(work: (context: Context) => Promise<Answer>) => Promise<Answer>;

/** Runs `work` on an installation that holds nothing but its tables. */
async function onEmptyInstallation(work: (inContext: InContext) => Promise<void>): Promise<void> {
  const database = await startTestDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-scenario-'));
  const db = openDatabase(openPool(database.ownerUrl, 'application', 4));
  try {
    const around = surroundings(poolStore(db), folder);
    await work((deed) => asSystem(around, 'scenario', deed));
  } finally {
    await db.destroy();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes the scenario in as a province would: its table of units, then its dossiers, through the real import. */
async function takeIn(inContext: InContext, scenario: Scenario): Promise<exchange.DossierImport> {
  const calendar = workingCalendar(await readData<CalendarDay[]>('calendar/days.json'));
  await inContext(async (context) => {
    await loadMissingCatalogues(context);
    const bytes = new TextEncoder().encode(unitsCsv(scenario));
    const { rejected } = await importUnits(context, await readUnitFile(bytes, 'don-vi.csv'));
    assert.deepEqual(rejected, []);
  });
  const bytes = Buffer.from([...dossiersCsv(dossierLines(scenario, calendar))].join(''));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, index) =>
    bytes.subarray(index * PIECE, (index + 1) * PIECE),
  );
  const made = {
    fileName: 'ho-so.csv',
    sha256,
    size: bytes.length,
    format: 'csv' as const,
    fileId: null,
    claimed: {},
  };
  const importId = await inContext((context) => exchange.beginImport(context, made));
  return exchange.runImport(inContext, { importId, bytes: ReadableStream.from(pieces) });
}

/** What the system computes at the place that the article speaks of. */
async function computed(context: Context, scenario: Scenario, { unit: code, scope: told, at }: Expectation) {
  const scope: 'subtree' | 'unit' = told ?? 'subtree';
  const unit = await findUnitByCode(context, code);
  assert.ok(unit, code);
  const [from, to] = [scenario.from, scenario.to].map((day) => Temporal.PlainDate.from(day));
  assert.ok(from && to);
  const query = { unitId: unit.id, scope, organization: 'asThen' as const, from, to };
  const form = REPORT_FORMS.find(({ code }) => code === 'II.06a');
  assert.ok(form);
  const { document } = await form.compute(context, unit, query);
  return at.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], document);
}

for (const code of Object.keys(SCENARIOS) as ScenarioCode[]) {
  test(`scenario ${code}, taken in by an empty installation, gives the figures of the article`, () =>
    onEmptyInstallation(async (inContext) => {
      const scenario = await readScenario(code);
      const { counts } = await takeIn(inContext, scenario);
      assert.equal(counts.rejected, 0);
      for (const expectation of scenario.expected)
        assert.equal(
          await inContext((context) => computed(context, scenario, expectation)),
          expectation.equals,
          expectation.says,
        );
      if (code === 'A') await checkLegalPeriod(inContext, scenario);
    }));
}

/** The article counts one day more than the legal period, which ends on 14/9: the numbers differ by that day's dossiers. */
async function checkLegalPeriod(inContext: InContext, scenario: Scenario): Promise<void> {
  const received = (to: string) =>
    inContext((context) =>
      computed(
        context,
        { ...scenario, to },
        { says: '', unit: 'H95.20', at: 'total.received.total', equals: 0 },
      ),
    );
  const [article, legal] = [await received('2023-09-15'), await received('2023-09-14')].map(Number);
  const calendar = workingCalendar(await readData<CalendarDay[]>('calendar/days.json'));
  const lastDay = [...dossierLines(scenario, calendar)].filter(({ receivedAt }) =>
    receivedAt.startsWith('20230915'),
  );
  assert.ok(lastDay.length > 0);
  assert.equal((article ?? 0) - (legal ?? 0), lastDay.length);
}

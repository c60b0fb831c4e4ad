import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingCalendar } from '#modules/calendar/index.ts';
import { readData } from '../commands/read-data.ts';
import { type DossierLine, dossierLines } from './dossier-lines.ts';
import { readScenario, SCENARIOS, type ScenarioCode } from './scenario.ts';

const calendar = workingCalendar(await readData('calendar/days.json'));
const dayOf = (moment: string) => moment.slice(0, 8);

for (const code of Object.keys(SCENARIOS) as ScenarioCode[]) {
  test(`scenario ${code}: as many dossiers of each kind as it says, each in order and with a code of its own`, async () => {
    const scenario = await readScenario(code);
    const lines = [...dossierLines(scenario, calendar)];
    const from = scenario.from.replaceAll('-', '');
    const to = scenario.to.replaceAll('-', '');
    assert.equal(new Set(lines.map((line) => line.dossierCode)).size, lines.length);
    const count = (holds: (line: DossierLine) => boolean) => lines.filter(holds).length;
    const sum = (of: (group: (typeof scenario.groups)[number]) => number) =>
      scenario.groups.reduce((total, group) => total + of(group), 0);
    const ended = (line: DossierLine) => line.endedAt !== '';
    const compare = (line: DossierLine) => dayOf(line.endedAt).localeCompare(dayOf(line.dueAt));
    const before = (line: DossierLine) => dayOf(line.receivedAt) < from;
    assert.equal(
      count((line) => !before(line) && line.channel === '2'),
      sum((g) => g.received.online),
    );
    assert.equal(
      count(before),
      sum((g) => g.carriedOver),
    );
    assert.equal(
      count((line) => ended(line) && compare(line) < 0),
      sum((g) => g.resolved.early),
    );
    assert.equal(
      count((line) => ended(line) && compare(line) === 0),
      sum((g) => g.resolved.onTime),
    );
    assert.equal(
      count((line) => ended(line) && compare(line) > 0),
      sum((g) => g.resolved.overdue),
    );
    assert.equal(
      count((line) => !ended(line) && dayOf(line.dueAt) < to),
      sum((g) => g.overdueInProgress),
    );
    const outside = lines.filter((line) => {
      const end = dayOf(line.endedAt) || to;
      return dayOf(line.receivedAt) > to || end < from || end > to || end < dayOf(line.receivedAt);
    });
    assert.deepEqual(outside, []);
  });
}

test('the same scenario is the same again', async () => {
  const scenario = await readScenario('D');
  assert.deepEqual([...dossierLines(scenario, calendar)], [...dossierLines(scenario, calendar)]);
});

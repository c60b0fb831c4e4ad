import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { makeDossier } from '../../testing.ts';
import { candidatesFor } from './candidates.ts';
import { findText, type SearchLimits } from './find-text.ts';
import { matchesText } from './matches-text.ts';

const NAMES = [
  'Nguyễn Thị Mai Linh',
  'Đặng Mai',
  'Lò Thị Thu Linh',
  'Công ty 27/7 Lam Sơn',
  'Công ty H99 số 20',
  'Hợp tác xã 100%_Sạch\\',
  "O'Brien 2610",
];
const OFFICES = [
  { receivingCode: 'H99.7.1', competentCode: 'H99.7' },
  { receivingCode: 'H99.8.1', competentCode: 'H99.8' },
];

/** One dossier for each name at each office, on other days. */
async function makeRegister(app: TestApp): Promise<{ code: string; ownerName: string }[]> {
  const made = [];
  for (const [at, ownerName] of NAMES.entries())
    for (const office of OFFICES) {
      const receivedAt = `2026-10-${10 + ((at * 3) % 9)}T08:00:00+07:00`;
      made.push(await makeDossier(app.context(), { ...office, ownerName, receivedAt }));
    }
  return made;
}

/** What the search means, said once more without the database. */
function isMeant(text: string, { code, ownerName }: { code: string; ownerName: string }): boolean {
  const [whole, tail] = [code, code.slice(code.indexOf('-'))].map((part) => part.replaceAll(/[-.]/g, ''));
  return foldVietnamese(text)
    .split(' ')
    .filter(Boolean)
    .every((word) => {
      if (foldVietnamese(ownerName).includes(word)) return true;
      const bare = word.replaceAll(/[-.]/g, '').toUpperCase();
      if (!/\d/.test(bare) || bare.length < 3) return false;
      const begins = whole?.startsWith(bare) || (/^\d{6,}$/.test(bare) && tail?.startsWith(bare));
      return begins || whole?.endsWith(bare) === true;
    });
}

async function codesBy(context: Context, condition: ReturnType<typeof matchesText>): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`select code from dossiers.dossier where ${condition}`.execute(
    context.db,
  );
  return rows.map(({ code }) => code).toSorted();
}

/** Pieces of names and codes as people type them. */
function typedText(made: readonly { code: string; ownerName: string }[]) {
  const words = made.flatMap(({ code, ownerName }) => [code, code.toLowerCase(), ...ownerName.split(' ')]);
  const piece = fc
    .tuple(
      fc.constantFrom(...words),
      fc.nat(24),
      fc.integer({ min: 1, max: 24 }),
      fc.constantFrom('', '.', '-'),
    )
    .map(([word, from, length, left]) => {
      const part = word.slice(from % word.length).slice(0, length);
      return left === '' ? part : part.replaceAll(left, '');
    });
  const odd = fc.constantFrom(
    'mai',
    'li',
    '%',
    '_',
    '\\',
    "'",
    '26',
    '0001',
    '261010',
    'h99',
    'zzz',
    '2610-0001',
  );
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: piece }, odd), { minLength: 1, maxLength: 3 })
    .map((all) => all.join(' '));
}

test('however it is looked up, a text finds what a look at every dossier finds', () =>
  withApp(async (app) => {
    const made = await makeRegister(app);
    const context = app.context();
    const limits: SearchLimits[] = [
      { few: 500, gathered: 5000, counted: 10_000 },
      { few: 0, gathered: 5000, counted: 10_000 },
      { few: 2, gathered: 4, counted: 5 },
      { few: 0, gathered: 0, counted: 3 },
    ];
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        typedText(made),
        fc.constantFrom(...limits),
        fc.record({ whole: fc.boolean(), narrowed: fc.boolean() }),
        async (text, limit, list) => {
          const meant = made.filter((dossier) => isMeant(text, dossier)).map(({ code }) => code);
          const found = await findText(context, text, list, limit);
          kinds.add(`${found.named} ${found.counted !== undefined}`);
          assert.deepEqual(await codesBy(context, found.condition), meant.toSorted(), text);
          assert.deepEqual(
            await codesBy(context, matchesText(text)),
            meant.toSorted(),
            `row by row: ${text}`,
          );
          const { total = meant.length, upTo = meant.length } = found.counted ?? {};
          if (total <= upTo) assert.equal(total, meant.length, text);
          else assert.ok(meant.length > upTo, `more than are counted: ${text}`);
        },
      ),
      { numRuns: 150, seed: 20261122 },
    );
    assert.deepEqual(
      [...kinds].toSorted(),
      ['false false', 'false true', 'true false', 'true true'],
      'every way of looking up was gone',
    );
  }));

test('the rarest word leads the way: one with a digit first, then those of a name', () => {
  const words = (...texts: string[]) =>
    texts.map((text) => ({ text, code: /\d/.test(text) ? { bare: text, fromDate: false } : undefined }));
  const ways = candidatesFor(words('nguyen', '01', '0012'));
  assert.deepEqual(
    ways.map(({ nameWords, code, exact }) => [nameWords, code?.bare, exact]),
    [
      [['nguyen', '0012'], '0012', false],
      [['nguyen'], undefined, false],
    ],
  );
  assert.deepEqual(
    candidatesFor(words('mai', 'linh')).map(({ exact }) => exact),
    [true],
  );
});

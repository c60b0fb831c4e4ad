import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Match, matchStatement, type OurOrder, type StatementLine } from './match-statement.ts';
import { ORDER_STATES } from './online-order.ts';

function order(id: string, amountVnd: number, state: OurOrder['state'] = 'paid'): OurOrder {
  return { id, dossierId: `d${id}`, dossierCode: `H99-${id}`, amountVnd, state, dispute: null };
}

function line(orderReference: string, amountVnd: number): StatementLine {
  return { orderReference, providerReference: `P${orderReference}`, amountVnd };
}

function kinds(matches: readonly Match[]) {
  return matches.map(({ kind, orderReference }) => `${orderReference} ${kind}`);
}

test('each of the four cases', () => {
  const orders = [
    order('a', 10),
    order('b', 20),
    order('c', 30),
    order('d', 40, 'waiting'),
    order('e', 50, 'expired'),
  ];
  const lines = [line('a', 10), line('b', 25), line('d', 40), line('x', 5)];
  assert.deepEqual(kinds(matchStatement(orders, lines)), [
    'a matched',
    'b amountDiffers',
    'd missingHere',
    'x missingHere',
    'c missingThere',
  ]);
});

test('an order in dispute differs when its amount does, and is missing here when it is right', () => {
  const disputed = [order('a', 10, 'disputed'), order('b', 10, 'disputed')];
  assert.deepEqual(kinds(matchStatement(disputed, [line('a', 9), line('b', 10)])), [
    'a amountDiffers',
    'b missingHere',
  ]);
});

test('no line and no booked order is lost, and the money adds up on both sides', () => {
  const ids = fc.constantFrom(...'abcdefgh');
  const amounts = fc.integer({ min: 1, max: 3 });
  const orders = fc.uniqueArray(
    fc.record({ id: ids, amountVnd: amounts, state: fc.constantFrom(...ORDER_STATES) }),
    { selector: ({ id }) => id },
  );
  const lines = fc.uniqueArray(fc.record({ id: ids, amountVnd: amounts }), { selector: ({ id }) => id });
  fc.assert(
    fc.property(orders, lines, (made, listed) => {
      const ours = made.map(({ id, amountVnd, state }) => order(id, amountVnd, state));
      const matches = matchStatement(
        ours,
        listed.map(({ id, amountVnd }) => line(id, amountVnd)),
      );
      const sum = (values: readonly (number | null)[]) =>
        values.reduce<number>((total, value) => total + (value ?? 0), 0);
      const booked = ours.filter(({ state }) => state === 'paid').map(({ amountVnd }) => amountVnd);
      assert.equal(sum(matches.map(({ oursVnd }) => oursVnd)), sum(booked));
      assert.equal(
        sum(matches.map(({ theirsVnd }) => theirsVnd)),
        sum(listed.map(({ amountVnd }) => amountVnd)),
      );
      assert.equal(new Set(matches.map(({ orderReference }) => orderReference)).size, matches.length);
      for (const { kind, oursVnd, theirsVnd } of matches)
        assert.equal(kind === 'matched', oursVnd === theirsVnd);
    }),
  );
});

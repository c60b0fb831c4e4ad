import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { collectByApi, makePaying } from '../testing.ts';

test('no statement of the program changes or deletes what was taken', () =>
  withApp(async (app) => {
    const { id } = await makePaying(app);
    await collectByApi(app, id);
    for (const table of [
      'payment',
      'receipt',
      'receipt_cancellation',
      'refund',
      'refund_sending',
      'exemption',
      'cash_day',
      'statement',
      'statement_line',
      'difference_note',
      'provider_event',
    ]) {
      assert.equal(await refusalOf(app, `update fees.${table} set province_id = 99`), '42501', table);
      assert.equal(await refusalOf(app, `delete from fees.${table}`), '42501', table);
    }
    assert.equal(await refusalOf(app, 'update fees.online_order set amount_vnd = 1'), '42501');
    assert.equal(await refusalOf(app, 'delete from fees.online_order'), '42501');
    assert.equal(await refusalOf(app, 'truncate fees.receipt cascade'), '42501');
  }));

test('a receipt takes the next number of its book: none twice, none left out, none of another year', () =>
  withApp(async (app) => {
    const { id } = await makePaying(app);
    const [receipt] = await collectByApi(app, id);
    const other = await makePaying(app);
    const insert = (number: string, before: string, changes: Record<string, string> = {}) => {
      const value = (column: string) => changes[column] ?? column;
      return refusalOf(
        app,
        `with paid as (insert into fees.payment select province_id, gen_random_uuid(), '${other.id}', dossier_code, line, round,
           kind, method, amount_vnd, unit_id, channel, procedure_code, reference, provider, order_id, paid_at, paid_on, taken_by
           from fees.payment where dossier_id = '${id}' returning id)
         insert into fees.receipt select province_id, unit_id, ${value('year')}, ${value('series')}, ${number}, ${before},
           gen_random_uuid(), (select id from paid), template_code, issued_at, issued_by, issued_by_name
         from fees.receipt where id = '${receipt?.id}'`,
      );
    };
    assert.equal(await insert('2', '1'), 'done');
    assert.equal(await insert('1', 'null'), 'receipt_pkey');
    assert.equal(await insert('3', '2'), 'receipt_before');
    assert.equal(await insert('3', '1'), 'receipt_follows');
    assert.equal(await insert('3', 'null'), 'receipt_follows');
    assert.equal(await insert('0', 'null'), 'receipt_follows');
    assert.equal(await insert('1', 'null', { series: "'AB-26E'" }), 'done', 'another series begins at 1');
    assert.equal(await insert('1', 'null', { year: '2025' }), 'receipt_year');
  }));

test('the database refuses a second payment of a line, money from nowhere, and undoing without a reason', () =>
  withApp(async (app) => {
    const { id } = await makePaying(app);
    const [receipt] = await collectByApi(app, id);
    const again = (changes: string) =>
      refusalOf(
        app,
        `insert into fees.payment select (jsonb_populate_record(p, '${changes}'::jsonb || jsonb_build_object('id', gen_random_uuid()))).*
         from fees.payment p where dossier_id = '${id}'`,
      );
    assert.equal(await again('{}'), 'payment_once');
    assert.equal(await again('{"round": 2, "amount_vnd": 0}'), 'payment_amount');
    assert.equal(await again('{"round": 2, "method": "online"}'), 'payment_online');
    assert.equal(await again('{"round": 2, "taken_by": null}'), 'payment_taken_by');
    assert.equal(await again('{"round": 2, "paid_on": "2026-10-01"}'), 'payment_day');
    const cancel = (text: string) =>
      refusalOf(
        app,
        `insert into fees.receipt_cancellation values (99, '${receipt?.id}', '${text}', now(), '${id}')`,
      );
    assert.equal(await cancel('          '), 'receipt_cancellation_reason');
    assert.equal(await cancel('Ghi nhầm hồ sơ'), 'done');
    assert.equal(
      await refusalOf(
        app,
        `insert into fees.cash_day values (99, '${id}', '2026-10-20', '${id}', 'Người thu', 20000, 19000, 'thiếu', now())`,
      ),
      'cash_day_explained',
    );
  }));

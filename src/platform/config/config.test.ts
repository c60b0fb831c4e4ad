import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';

const SMTP = { MOTCUA_SMTP_URL: 'smtp://may-chu:mat-khau@thu.lamgiang.example:587' };

/** The names of the settings that are wrong. */
function faultsOf(env: Record<string, string>): string[] {
  const config = readConfig(env);
  return 'faults' in config ? config.faults.map((fault) => fault.split(':')[0] ?? '') : [];
}

test('mail needs a server and the address it is sent from', () => {
  const from = 'Một cửa Lam Giang <mot-cua@lamgiang.example>';
  const config = readConfig({ ...SMTP, MOTCUA_SMTP_FROM: from });
  assert.ok(!('faults' in config));
  assert.deepEqual(config.smtp, { url: SMTP.MOTCUA_SMTP_URL, from });
  assert.deepEqual(faultsOf(SMTP), ['MOTCUA_SMTP_FROM']);
  assert.deepEqual(faultsOf({ MOTCUA_SMTP_URL: 'http://thu.example', MOTCUA_SMTP_FROM: from }), [
    'MOTCUA_SMTP_URL',
  ]);
  assert.deepEqual(faultsOf({ ...SMTP, MOTCUA_SMTP_FROM: 'mot cua' }), ['MOTCUA_SMTP_FROM']);
  const silent = readConfig({});
  assert.ok(!('faults' in silent) && silent.smtp === undefined);
});

test('providers that only pretend to send stand in the demo alone', () => {
  assert.deepEqual(faultsOf({ MOTCUA_SMS: 'fake', MOTCUA_ZALO: 'fake', MOTCUA_DEMO: 'yes' }), []);
  assert.deepEqual(faultsOf({ MOTCUA_SMS: 'fake', MOTCUA_DEMO: 'no' }), ['MOTCUA_SMS']);
  assert.deepEqual(faultsOf({ MOTCUA_ZALO: 'fake', DATABASE_URL: 'postgres://a:b@c/d' }), ['MOTCUA_ZALO']);
  assert.deepEqual(faultsOf({ MOTCUA_SMS: 'real' }), ['MOTCUA_SMS']);
});

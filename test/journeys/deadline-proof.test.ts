import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { makeProvable } from '#modules/dossiers/deadline-proof/testing.ts';
import { journeyStage } from './browser.ts';
import { visit } from './visitor.ts';

const CHECK = 'Tính lại trên máy này';
const MATCHES = /Khớp: máy của quý vị tính ra đúng như cơ quan công bố/;

async function resultOf(page: Page): Promise<string> {
  const result = page.locator('[data-proof-result]');
  await result.locator('.notice').waitFor();
  return result.innerText();
}

/** Types another due date into the input, as somebody would who wants to deceive. */
async function changeDueDate(page: Page): Promise<void> {
  await page.getByText('Dữ liệu đầu vào và chữ ký').click();
  const input = page.getByLabel(/Dữ liệu đầu vào \(có thể sửa/);
  const text = await input.inputValue();
  await input.fill(text.replace(/"dueAt": "[^"]+"/, '"dueAt": "2027-12-31T10:00:00Z"'));
}

test('a citizen opens the link of the QR code, goes offline and computes the due date again', async () => {
  const { address } = await journeyStage();
  const link = await (await journeyStage()).system(makeProvable);
  const { page, go, look, leave } = await visit({ width: 390 });
  await go(link);
  await page.waitForFunction('navigator.serviceWorker.ready.then(() => true)');
  await page.waitForFunction(`caches.match('${link}').then(Boolean)`);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: CHECK }).click();
  assert.match(await resultOf(page), MATCHES);
  assert.match(await resultOf(page), /Chữ ký của hệ thống: hợp lệ/);
  await look();
  await page.goto(`${address}${link}`, { waitUntil: 'domcontentloaded' });
  await changeDueDate(page);
  await page.getByRole('button', { name: CHECK }).click();
  const doubted = await resultOf(page);
  assert.match(doubted, /Không khớp/);
  assert.match(doubted, /KHÔNG hợp lệ/);
  assert.match(doubted, /Hạn trả[\s\S]+31\/12\/2027/);
  await leave();
});

test('the file that was saved computes by itself, also in a browser without Temporal', async () => {
  const stage = await journeyStage();
  const link = await stage.system(makeProvable);
  const saved = await fetch(`${stage.address}${link}/tep-kiem-chung.html`);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-proof-'));
  const file = path.join(folder, 'kiem-chung.html');
  await writeFile(file, await saved.text());
  assert.doesNotMatch(await readFile(file, 'utf8'), /(?:src|href)="\/(?!\/)/);
  const context = await stage.browser.newContext({ offline: true });
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
  page.on('pageerror', (error) => void faults.push(error.message));
  await page.goto(pathToFileURL(file).href);
  assert.match(await resultOf(page), MATCHES);
  assert.deepEqual(faults, []);
  await context.close();
  await rm(folder, { recursive: true });
});

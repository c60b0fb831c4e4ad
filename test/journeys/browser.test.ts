import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packagedBrowserPath, startBrowser } from './browser.ts';

test('where the system has no Chromium, the one from npm opens a page', {
  skip: process.platform !== 'linux' || process.arch !== 'x64' ? 'the package is for Linux on x64' : false,
}, async () => {
  const browser = await startBrowser(await packagedBrowserPath());
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Một Cửa</h1>');
    assert.equal(await page.locator('h1').innerText(), 'Một Cửa');
  } finally {
    await browser.close();
  }
});

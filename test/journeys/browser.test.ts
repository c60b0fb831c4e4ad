import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.ts';
import { isPackaged, packagedBrowser } from './packaged-browser.ts';

test('the Chromium from npm, with the libraries it brings, opens a page', {
  skip: isPackaged() ? false : 'the package is for Linux on x64',
}, async () => {
  const browser = await launch(await packagedBrowser());
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Một Cửa</h1>');
    assert.equal(await page.locator('h1').innerText(), 'Một Cửa');
  } finally {
    await browser.close();
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assetRoutes, assetUrl } from './assets.ts';
import { transformGovukCss } from './govuk-css.ts';

const text = (path: string) =>
  new TextDecoder().decode(assetRoutes().find((asset) => asset.path === path)?.body);

test('the stylesheet has one typeface and nothing of the British government', () => {
  const css = text('/assets/motcua.css');
  assert.doesNotMatch(css, /GDS Transport|arial|crown|crest|\.govuk-header|\.govuk-footer/i);
  assert.match(css, /\.govuk-error-summary__list/);
  const families = [...css.matchAll(/font-family:\s*([^;}]+)/g)].map((match) => match[1]?.trim());
  assert.deepEqual(
    families.filter((family) => !family?.includes('Be Vietnam Pro') && family !== 'inherit'),
    [],
  );
  assert.equal(css.split('{').length, css.split('}').length);
});

test('the stylesheet asks for nothing that is not served', () => {
  const served = new Set(assetRoutes().map((asset) => asset.path));
  const asked = [...text('/assets/motcua.css').matchAll(/url\(['"]?(\/[^)'"?]*)/g)].map(
    (match) => match[1] ?? '',
  );
  assert.equal(asked.length, 6);
  for (const path of asked) assert.ok(served.has(path), path);
});

test('an address changes with the bytes only', () => {
  assert.match(assetUrl('motcua.css'), /^\/assets\/motcua\.css\?v=[\w-]{12}$/);
  assert.equal(assetUrl('motcua.css'), assetUrl('motcua.css'));
  assert.throws(() => assetUrl('missing.css'), /missing\.css/);
});

test('the scripts form one program that parses', () => {
  const script = text('/assets/motcua.js');
  assert.doesNotThrow(() => new Function(script));
  assert.match(script, /submit-once\.js/);
});

test('rules for parts we do not use are dropped, sizes for wide screens too', () => {
  const css =
    '.govuk-header,.govuk-label{color:red}.govuk-footer{color:blue}' +
    '@media (min-width:40.0625em){.govuk-label{font-size:2rem;margin:0}.govuk-tabs{margin:0}}@media print{.govuk-table{color:red}}';
  assert.equal(
    transformGovukCss(css),
    '.govuk-label{color:red}@media (min-width:40.0625em){.govuk-label{margin:0}}',
  );
});

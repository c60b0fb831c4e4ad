import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserWords } from './browser-words.ts';

test('a browser is named by itself, not by those it resembles', () => {
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0';
  assert.equal(browserWords(`${windows} Safari/537.36`), 'Chrome trên Windows');
  assert.equal(browserWords(`${windows} Safari/537.36 Edg/150.0`), 'Edge trên Windows');
  assert.equal(
    browserWords('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1'),
    'Safari trên iPhone, iPad',
  );
});

test('a program stays as it calls itself, and nothing is a dash', () => {
  assert.equal(browserWords('curl/8.5.0'), 'curl/8.5.0');
  assert.equal(browserWords(''), '–');
});

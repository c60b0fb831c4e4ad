import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';

test('whoever is not signed in finds the pages for citizens, also from a wrong address and from the sign-in', () =>
  withApp(async (app) => {
    for (const path of ['/khong-co-trang-nay', '/dang-nhap', '/du-lieu-mo']) {
      const { text } = await app.anonymous.get(path);
      assert.match(text, /<nav class="public-nav" aria-label="Dành cho người dân, doanh nghiệp">/, path);
      assert.match(text, /href="\/tra-cuu-ho-so"/, path);
      assert.doesNotMatch(text, /shell-nav/, path);
    }
    const { text } = await app.anonymous.get('/du-lieu-mo');
    assert.match(text, /href="\/du-lieu-mo" aria-current="page"/);
  }));

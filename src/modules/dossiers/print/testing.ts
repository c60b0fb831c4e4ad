import assert from 'node:assert/strict';
import type { PageOperation } from '#platform/http/operation.ts';
import type { Download } from '#platform/http/reply.ts';
import { readPdf } from '#platform/render/testing.ts';
import type { TestApp } from '#test/app.ts';
import { contextOf } from '../history/testing.ts';

/** The form as this officer gets it over HTTP, and its text: the test's client reads texts only, so the page is asked. */
export async function printed(
  app: TestApp,
  userName: string,
  page: PageOperation,
  path: string,
  variables: Readonly<Record<string, string>> = {},
) {
  const answer = await (await app.as(userName)).get(path);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  const [address = '', query = ''] = path.split('?');
  const id = address.split('/')[2] ?? '';
  const request = {
    path: address,
    params: { id, ...variables },
    query: Object.fromEntries(new URLSearchParams(query)),
    client: NOBODY,
  };
  const reply = await page.load(await contextOf(app, userName), request);
  assert.equal(reply.kind, 'download');
  return { ...readPdf((reply as Download).bytes), name: answer.headers.get('content-disposition') ?? '' };
}

const NOBODY = { address: '', agent: '' };

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openUpload } from '#platform/files/upload.ts';
import { withApp } from '#test/app.ts';
import { contextOf, finishStory, receiveStory, SOME_PDF, submitStory } from '../history/testing.ts';
import { paths } from '../paths.ts';
import { getDossier, listParts } from '../sql/dossier-rows.ts';

test('a scan is shown to those who may read its dossier, to nobody else and under no other dossier', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    const other = await receiveStory(app);
    const fileId = (await listParts(app.context(), id)).find((part) => part.fileId)?.fileId ?? '';
    const clerk = await app.as('tiepnhan.lamson');
    const scan = await clerk.get(paths.file(id, fileId));
    assert.equal(scan.status, 200);
    assert.equal(scan.text, SOME_PDF.toString());
    assert.equal(scan.headers.get('content-type'), 'application/pdf');
    assert.equal(scan.headers.get('x-content-type-options'), 'nosniff');
    assert.match(scan.headers.get('content-disposition') ?? '', /^inline; filename="to-khai\.pdf"/);
    assert.equal((await clerk.get(paths.file(other.id, fileId))).status, 404);
    assert.equal((await (await app.as('tiepnhan.bendo')).get(paths.file(id, fileId))).status, 404);
    assert.equal((await (await app.as('quantri.tinh')).get(paths.file(id, fileId))).status, 403);
  }));

test('the signed result is read the same way', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    await submitStory(app, id);
    await finishStory(app, id);
    const { resultFileId } = await getDossier(app.context(), id);
    const result = await (await app.as('chuyenvien.lamson')).get(paths.file(id, resultFileId ?? ''));
    assert.equal(result.status, 200);
    assert.match(result.headers.get('content-disposition') ?? '', /giay-khai-sinh\.pdf/);
  }));

test('a program stores a file and gets a token that only we can make', () =>
  withApp(async (app) => {
    const client = await app.as('tiepnhan.lamson');
    const body = { name: 'ket-qua.pdf', contentBase64: SOME_PDF.toString('base64') };
    const answer = await client.api('POST', '/api/uploads', body);
    assert.equal(answer.status, 201);
    const { upload, size, mediaType } = answer.json<{ upload: string; size: number; mediaType: string }>();
    assert.deepEqual([size, mediaType], [SOME_PDF.length, 'application/pdf']);
    const sender = await contextOf(app, 'tiepnhan.lamson');
    assert.equal(openUpload(upload, sender)?.name, 'ket-qua.pdf');
    assert.equal(openUpload(`${upload.slice(0, -2)}xx`, sender), undefined);
    assert.equal(openUpload(upload, await contextOf(app, 'tiepnhan.bendo')), undefined);
    const tomorrow = await contextOf(app.at('2026-10-21T09:00:00+07:00'), 'tiepnhan.lamson');
    assert.equal(openUpload(upload, tomorrow), undefined);
  }));

test('what is no file, no base64 or not what its name says is refused at its field', () =>
  withApp(async (app) => {
    const client = await app.as('tiepnhan.lamson');
    const send = async (body: unknown) => {
      const answer = await client.api('POST', '/api/uploads', body);
      const { errors } = answer.json<{ errors?: { field: string; code: string }[] }>();
      return [answer.status, errors?.[0]?.field, errors?.[0]?.code];
    };
    const pdf = SOME_PDF.toString('base64');
    assert.deepEqual(await send({ name: 'a.png', contentBase64: pdf }), [
      422,
      'contentBase64',
      'platform.file-not-what-it-says',
    ]);
    assert.deepEqual(await send({ name: 'a.pdf', contentBase64: 'không' }), [
      422,
      'contentBase64',
      'dossiers.upload-content',
    ]);
    assert.deepEqual(await send({ contentBase64: pdf }), [422, 'name', 'dossiers.upload-name-missing']);
    const large = Buffer.concat([SOME_PDF, Buffer.alloc(2 ** 20)]).toString('base64');
    assert.deepEqual(await send({ name: 'a.pdf', contentBase64: large }), [
      413,
      'contentBase64',
      'platform.file-too-large',
    ]);
    assert.equal(
      (await app.anonymous.api('POST', '/api/uploads', { name: 'a.pdf', contentBase64: pdf })).status,
      401,
    );
  }));

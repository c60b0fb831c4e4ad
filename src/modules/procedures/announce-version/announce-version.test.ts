import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnitByCode } from '#modules/organization/index.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { getFigure } from '#platform/figures/read-figure.ts';
import { withApp } from '#test/app.ts';
import { findVersionInForce, getVersion, termsOf } from '../index.ts';
import { makeShippedVersion } from '../testing.ts';
import { valuesOf } from './form-values.ts';

const CODE = '1.004222';
const PAGE = `/thu-tuc/${CODE}/phien-ban-moi`;
const day = (text: string) => Temporal.PlainDate.from(text);

function filled(changes: Record<string, string | readonly string[]> = {}) {
  return {
    ...valuesOf(makeShippedVersion(CODE)),
    announcingDecision: '900/QĐ-UBND',
    effectiveOn: '01/12/2026',
    ...changes,
  };
}

test('a new version takes effect on its day, ends the one before, and dossiers keep theirs', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const before = await findVersionInForce(app.context(), CODE, day('2026-10-20'));
    assert.ok(before);
    const drawn = await admin.get(PAGE);
    assert.equal(drawn.status, 200);
    const sent = await admin.post(
      PAGE,
      filled({ 'channels.counter.amount': '25.000', name: 'Đăng ký thường trú (mới)' }),
    );
    assert.equal(sent.status, 303);
    assert.equal(sent.location, `/thu-tuc/${CODE}?phien-ban=2`);
    const context = app.context();
    assert.equal((await findVersionInForce(context, CODE, day('2026-11-30')))?.id, before.id);
    const after = await findVersionInForce(context, CODE, day('2026-12-01'));
    assert.equal(after?.number, 2);
    assert.equal(after?.name, 'Đăng ký thường trú (mới)');
    const counter = after && termsOf(after, 'counter');
    assert.equal(counter?.fee.free === false && counter.fee.amountVnd, 25000);
    const kept = await getVersion(context, before.id);
    assert.equal(kept.name, before.name);
    assert.equal(kept.repealedOn?.toString(), '2026-12-01');
    const [event] = await historyOf(context, before.procedureId);
    assert.equal(event?.type, 'procedure.version-announced');
    const page = await admin.get(`/thu-tuc/${CODE}`);
    assert.match(page.text, /Công bố phiên bản 2 theo quyết định 900\/QĐ-UBND, có hiệu lực từ 01\/12\/2026/);
    assert.match(page.text, /sắp có hiệu lực/);
  }));

test('what is wrong stands at its field and nothing typed is lost', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const early = await admin.post(PAGE, filled({ effectiveOn: '01/07/2025', name: 'Tên đang sửa dở' }));
    assert.equal(early.status, 422);
    assert.match(early.text, /Ngày có hiệu lực phải sau/);
    assert.match(early.text, /value="Tên đang sửa dở"/);
    const empty = await admin.post(PAGE, filled({ announcingDecision: '', 'channels.counter.value': 'năm' }));
    assert.equal(empty.status, 422);
    assert.match(empty.text, /href="#channels\.counter\.value"/);
    assert.match(empty.text, /Nhập số, ký hiệu quyết định/);
  }));

test('rows are added and removed without scripts, and nothing is sent yet', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const papers = (text: string) => text.split('Tên giấy tờ').length - 1;
    const drawn = papers((await admin.get(PAGE)).text);
    const added = await admin.post(PAGE, filled({ intent: 'add:papers', announcingDecision: '' }));
    assert.equal(added.status, 200);
    assert.equal(papers(added.text), drawn + 1);
    const removed = await admin.post(PAGE, filled({ intent: 'remove:papers:0' }));
    assert.equal(papers(removed.text), drawn - 1);
    const versions = await admin.api('GET', `/api/procedures/${CODE}/versions`);
    assert.equal(versions.json<{ versions: unknown[] }>().versions.length, 1);
  }));

test('the API announces too, and says what is wrong by code', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const { name, field, levels, content } = makeShippedVersion(CODE);
    const body = {
      announcingDecision: '901/QĐ-UBND',
      effectiveOn: '2027-01-01',
      name,
      field,
      levels,
      content,
    };
    const made = await admin.api('POST', `/api/procedures/${CODE}/versions`, body);
    assert.equal(made.status, 201);
    assert.equal(made.json().number, 2);
    const again = await admin.api('POST', `/api/procedures/${CODE}/versions`, body);
    assert.equal(again.status, 422);
    assert.equal(again.json().code, 'procedures.effective-too-early');
    const wrong = { ...body, effectiveOn: '2027-02-30', levels: [] };
    const refused = await admin.api('POST', `/api/procedures/${CODE}/versions`, wrong);
    const fields = refused.json<{ errors: { field: string }[] }>().errors.map((error) => error.field);
    assert.deepEqual(fields.sort(), ['effectiveOn', 'levels']);
  }));

test('only the administrator of the province announces', () =>
  withApp(async (app) => {
    const reader = await app.as('tiepnhan.lamson');
    assert.equal((await reader.get(PAGE)).status, 403);
    assert.equal((await reader.post(PAGE, filled())).status, 403);
    assert.doesNotMatch((await reader.get(`/thu-tuc/${CODE}`)).text, /Công bố phiên bản mới/);
    assert.equal((await reader.api('POST', `/api/procedures/${CODE}/versions`, {})).status, 403);
  }));

test('a version announced here counts as published in time if it was entered by the day it takes effect', () =>
  withApp(async (app) => {
    const context = app.context();
    const province = await findUnitByCode(context, 'H99');
    const count = async (code: string) => {
      const figure = getFigure(context, code);
      assert.ok(figure.kind === 'count');
      const query = {
        unitId: province?.id ?? '',
        scope: 'subtree',
        organization: 'asThen',
        from: day('2026-09-15'),
        to: day('2026-12-14'),
      } as const;
      const value = await figure.value(context, query);
      assert.equal((await figure.recordIds?.(context, query))?.length, value);
      return value;
    };
    const both = async () => [await count('proceduresPublishedInTime'), await count('proceduresToPublish')];
    const signed = async () => [
      await count('proceduresAnnouncedInTime'),
      await count('proceduresToAnnounce'),
    ];
    assert.deepEqual(await both(), [0, 0], 'the shipped catalogue was not announced here');
    const admin = await app.as('quantri.tinh');
    const future = await admin.post(PAGE, filled({ announcedOn: '21/10/2026' }));
    assert.equal(future.status, 422);
    assert.match(future.text, /Ngày ký quyết định không được sau ngày hôm nay/);
    assert.equal((await admin.post(PAGE, filled({ announcedOn: '15/10/2026' }))).status, 303);
    assert.match((await admin.get(`/thu-tuc/${CODE}?phien-ban=2`)).text, /15\/10\/2026/);
    assert.deepEqual(
      [await both(), await signed()],
      [
        [1, 1],
        [1, 1],
      ],
    );
    // Entered on 20/10 though it takes effect on 01/10: late, and counted once with what follows.
    const other = '1.001193';
    const late = { ...valuesOf(makeShippedVersion(other)), announcingDecision: '901/QĐ-UBND' };
    assert.equal(
      (
        await admin.post(`/thu-tuc/${other}/phien-ban-moi`, {
          ...late,
          announcedOn: '29/09/2026',
          effectiveOn: '01/10/2026',
        })
      ).status,
      303,
    );
    assert.equal(
      (await admin.post(`/thu-tuc/${other}/phien-ban-moi`, { ...late, effectiveOn: '01/12/2026' })).status,
      303,
    );
    // Signed two days before it took effect; the second decision does not say when it was signed.
    assert.deepEqual(
      [await both(), await signed()],
      [
        [1, 2],
        [1, 2],
      ],
    );
  }));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { DOSSIER_STATES } from '../domain/dossier-state.ts';
import { STATE_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import { receiveByPage } from '../receive/testing.ts';
import { makeDossier } from '../testing.ts';
import { VERB_WORDS } from '../transition/verb-words.ts';

/** A submitted dossier is in another system's hands. */
const OUR_STATES = DOSSIER_STATES.filter((state) => state !== 'submitted');

test('a dossier in every state can be read, and says its state in words', () =>
  withApp(async (app) => {
    const leader = await app.as('lanhdao.lamson');
    for (const state of OUR_STATES) {
      const { id, code } = await makeDossier(app.context(), { state });
      const page = await leader.get(paths.dossier(id));
      assert.equal(page.status, 200, state);
      assert.ok(page.text.includes(STATE_WORDS[state].text) && page.text.includes(code), state);
      const answer = await leader.api('GET', `/api/dossiers/${id}`);
      assert.equal(answer.json().state, state);
    }
  }));

test('only what this person may do now is offered', () =>
  withApp(async (app) => {
    const { id } = await makeDossier(app.context(), { state: 'awaitingApproval' });
    const offered = async (userName: string) => {
      const page = await (await app.as(userName)).get(paths.dossier(id));
      return Object.entries(VERB_WORDS).flatMap(([verb, words]) =>
        page.text.includes(`href="${paths.verb(id, words.path)}"`) ? [verb] : [],
      );
    };
    assert.deepEqual(await offered('lanhdao.lamson'), ['approve', 'sendBack', 'refuse', 'stop']);
    assert.deepEqual(await offered('tiepnhan.lamson'), ['withdraw']);
    for (const userName of ['chuyenvien.lamson', 'vanthu.lamson', 'kiemtra.tinh']) {
      assert.deepEqual(await offered(userName), [], userName);
    }
  }));

test('identity numbers are masked on the page and in the interface, and what people typed is only text', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app, {
      abstract: '<script>alert(1)</script>',
      'owner.fullName': 'Lò "Mẩy" <b>',
    });
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.get(paths.dossier(id));
    assert.ok(!page.text.includes('999085001234'));
    assert.match(page.text, /234</, 'the last three digits are shown');
    assert.ok(!page.text.includes('<script>alert') && !page.text.includes('<b>"'));
    assert.ok(!(await clerk.api('GET', `/api/dossiers/${id}`)).text.includes('999085001234'));
  }));

test('whoever may not read dossiers, and who asks for none, gets a clear answer', () =>
  withApp(async (app) => {
    const { id } = await makeDossier(app.context());
    const administrator = await app.as('quantri.tinh');
    assert.equal((await administrator.get(paths.dossier(id))).status, 403);
    const clerk = await app.as('tiepnhan.lamson');
    for (const wrong of ['khong-co', '0199f000-0000-7000-8000-000000000009']) {
      const page = await clerk.get(paths.dossier(wrong));
      assert.equal(page.status, 404);
      assert.match(page.text, /Không có hồ sơ này/);
      assert.equal((await clerk.api('GET', `/api/dossiers/${wrong}`)).json().code, 'dossiers.not-found');
    }
    const nobody = await app.anonymous.get(paths.dossier(id));
    assert.equal(nobody.status, 303);
    assert.match(nobody.location ?? '', /^\/dang-nhap\?tiep=/);
  }));

import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { checkStatement } from '../domain/proof/check-statement.ts';
import type { SignedStatement } from '../domain/proof/statement.ts';
import { paths } from '../paths.ts';
import { OWNER, receiveByPage } from '../receive/testing.ts';
import { ASKED, doStep } from '../request-supplement/testing.ts';
import { makeDossier } from '../testing.ts';
import { walkTo } from '../transition/testing.ts';
import { publicProofUrl } from './proof-links.ts';
import { proofToken } from './proof-token.ts';

type Proof = SignedStatement & { readonly text: string; readonly publicKey: string };

/** Received on Tuesday at 9, three hours and a night asked for a supplement. */
async function makePaused(app: TestApp): Promise<string> {
  const id = await receiveByPage(app);
  await walkTo(app, id, 'appraise');
  await doStep(app.at('2026-10-20T14:00:00+07:00'), id, 'ask');
  const supplied = await doStep(app.at('2026-10-21T09:00:00+07:00'), id, 'supply');
  assert.equal(supplied.status, 201, supplied.text);
  return id;
}

function isSigned({ text, signature, publicKey }: Proof): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}

test('the proof of a dossier holds what is needed to compute it again, signed, by interface with and without sign-in', () =>
  withApp(async (app) => {
    const id = await makePaused(app);
    const officer = await app.as('chuyenvien.lamson');
    const proof: Proof = (await officer.api('GET', `/api/dossiers/${id}/deadline-proof`)).json();
    assert.ok(isSigned(proof));
    assert.deepEqual(JSON.parse(proof.text), proof.statement);
    assert.ok(checkStatement(proof.statement).matches);
    const { claims, clock } = proof.statement;
    assert.deepEqual(
      claims.segments.map(({ kind, officeMinutes }) => [kind, officeMinutes]),
      [
        ['counted', 180],
        ['paused', 300],
        ['counted', 0],
      ],
    );
    assert.notEqual(claims.dueAt, claims.firstDueAt);
    assert.equal(Object.keys(clock.calendars).length, 1);
    const token = proofToken(app.context(), id);
    const open: Proof = (await app.anonymous.api('GET', `/api/deadline-proofs/${token}`)).json();
    assert.deepEqual(open.statement.claims.dueAt, claims.dueAt);
    const lie = { ...proof.statement, claims: { ...claims, dueAt: claims.firstDueAt } };
    assert.equal(isSigned({ ...proof, text: JSON.stringify(lie) }), false);
    assert.equal(checkStatement(lie).matches, false);
  }));

test('anybody with the link reads why the due date is what it is, and learns no name and no officer’s words', () =>
  withApp(async (app) => {
    const id = await makePaused(app);
    const token = proofToken(app.context(), id);
    for (const address of [paths.publicProof(token), paths.publicProofFile(token)]) {
      const page = await app.anonymous.get(address);
      assert.equal(page.status, 200, address);
      assert.match(page.text, /Vì sao hạn trả là 17:00 |Vì sao hạn trả là \d\d:\d\d /);
      assert.match(page.text, /thời hạn tạm dừng, 5 giờ trong giờ làm việc/);
      assert.match(page.text, /Cần người nộp giải trình, làm rõ/);
      for (const secret of [OWNER.fullName, OWNER.identityNumber, ASKED.reasonText, 'Nguyễn Văn Khởi'])
        assert.ok(!page.text.includes(secret), secret);
    }
  }));

test('a link that nobody gave out leads nowhere, nor does one of a dossier without a clock', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const token = proofToken(app.context(), id);
    const other = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const refused = await makeDossier(app.context(), { state: 'intakeRefused' });
    for (const bad of [other, 'abc', id, proofToken(app.context(), refused.id)])
      assert.equal((await app.anonymous.get(paths.publicProof(bad))).status, 404, bad);
  }));

test('officers of the dossier see page and print; those of another commune do not', () =>
  withApp(async (app) => {
    const id = await makePaused(app);
    const officer = await app.as('tiepnhan.lamson');
    const dossier = await officer.get(paths.dossier(id));
    assert.ok(dossier.text.includes(paths.deadlineProof(id)));
    const page = await officer.get(paths.deadlineProof(id));
    assert.match(page.text, /Từng đoạn thời gian/);
    const print = await officer.get(paths.deadlineProofPrint(id));
    assert.ok(print.text.startsWith('%PDF-'));
    const stranger = await app.as('tiepnhan.bendo');
    assert.equal((await stranger.get(paths.deadlineProof(id))).status, 404);
    assert.equal((await stranger.api('GET', `/api/dossiers/${id}/deadline-proof`)).status, 404);
  }));

test('with a public address the QR code holds the link of the proof', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    assert.equal(publicProofUrl(app.context(), id), null);
    const there = app.configured({ publicUrl: 'https://motcua.lamgiang.test/' });
    const url = publicProofUrl(there.context(), id);
    assert.equal(url, `https://motcua.lamgiang.test/thoi-han/${proofToken(app.context(), id)}`);
    const page = await (await there.as('tiepnhan.lamson')).get(paths.deadlineProof(id));
    assert.match(page.text, /<div class="proof-qr" role="img"[^>]*><svg/);
    const slip = await (await there.as('tiepnhan.lamson')).get(paths.receiptSlip(id));
    assert.ok(slip.text.startsWith('%PDF-'));
  }));

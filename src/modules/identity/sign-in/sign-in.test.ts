import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { TEST_NOW, type TestApp, withApp } from '#test/app.ts';
import { type Browser, openBrowser } from '../browser.testing.ts';
import { officerNamed } from '../testing.ts';

const PASSWORD = 'motcua-2026';
const REFUSED = /Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng/;

function signIn(browser: Browser, userName: string, password = PASSWORD, next = '') {
  return browser.post(`/dang-nhap${next}`, { userName, password });
}

async function failures(app: TestApp, userName: string) {
  const { failedAttempts, lockedUntil } = await officerNamed(app.context(), userName);
  return { failedAttempts, locked: lockedUntil !== null };
}

test('name and password open a session; the page one wanted is next', () =>
  withApp(async (app) => {
    const browser = openBrowser(app);
    assert.match((await browser.get('/dang-nhap')).text, /autocomplete="current-password"/);
    const answer = await signIn(browser, ' Quantri.Tinh ', PASSWORD, '?tiep=%2Fdon-vi%3Floai%3Dcommune');
    assert.equal(answer.status, 303);
    assert.equal(answer.location, '/don-vi?loai=commune');
    const cookie = answer.headers.getSetCookie().join();
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Expires='])
      assert.match(cookie, new RegExp(attribute));
    assert.match((await browser.get('/don-vi')).text, /Dương Hải Đăng/);
    assert.equal((await browser.get('/dang-nhap')).location, '/', 'who is signed in need not sign in');
    const { id } = await officerNamed(app.context(), 'quantri.tinh');
    const last = (await historyOf(app.context(), id)).at(-1);
    assert.deepEqual([last?.type, last?.actorId], ['officer.signedIn', id]);
  }));

test('a foreign address is never next', () =>
  withApp(async (app) => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example'])
      assert.equal(
        (await signIn(openBrowser(app), 'quantri.tinh', PASSWORD, `?tiep=${encodeURIComponent(next)}`))
          .location,
        '/',
      );
  }));

test('unknown name, wrong password, disabled and locked account look the same', () =>
  withApp(async (app) => {
    await app
      .context()
      .db.updateTable('identity.officer')
      .set({ disabled_at: app.context().clock.now() })
      .where('user_name', '=', 'vanthu.lamson')
      .execute();
    const locked = app.context().clock.now().add({ minutes: 1 });
    await app
      .context()
      .db.updateTable('identity.officer')
      .set({ locked_until: locked })
      .where('user_name', '=', 'lanhdao.lamson')
      .execute();
    const pages: string[] = [];
    const tries = [
      ['nobody', PASSWORD],
      ['quantri.tinh', 'wrong password'],
      ['vanthu.lamson', PASSWORD],
      ['lanhdao.lamson', PASSWORD],
    ] as const;
    for (const [userName, password] of tries) {
      const browser = openBrowser(app);
      const answer = await signIn(browser, userName, password);
      assert.match(answer.text, REFUSED);
      assert.ok(answer.text.includes(`value="${userName}"`), 'the name stays');
      assert.ok(!answer.text.includes(password), 'the password does not');
      assert.equal(browser.token(), undefined);
      pages.push(answer.text.replaceAll(userName, '…'));
    }
    assert.equal(new Set(pages).size, 1);
  }));

test('guessing at a name nobody has takes about as long as at a real one', () =>
  withApp(async (app) => {
    const time = async (userName: string) => {
      const times: number[] = [];
      for (let i = 0; i < 3; i += 1) {
        const start = performance.now();
        await signIn(openBrowser(app), userName, 'wrong password');
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    await time('nobody'); // the first has to hash what the later ones compare with
    const [unknown, known] = [await time('nobody'), await time('quantri.tinh')];
    assert.ok(unknown > known / 3, `${unknown} ms against ${known} ms`);
  }));

test('five wrong passwords lock the account for 15 minutes: even the right one is refused, then it is taken', () =>
  withApp(async (app) => {
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await signIn(openBrowser(app), 'quantri.tinh', 'wrong password');
      assert.deepEqual(await failures(app, 'quantri.tinh'), { failedAttempts: attempt, locked: false });
    }
    await signIn(openBrowser(app), 'quantri.tinh', 'wrong password');
    assert.deepEqual(await failures(app, 'quantri.tinh'), { failedAttempts: 0, locked: true });
    assert.match((await signIn(openBrowser(app), 'quantri.tinh')).text, REFUSED);
    const start = Temporal.Instant.from(TEST_NOW);
    const early = app.at(start.add({ minutes: 14, seconds: 59 }).toString());
    assert.match((await signIn(openBrowser(early), 'quantri.tinh')).text, REFUSED);
    const late = app.at(start.add({ minutes: 15 }).toString());
    assert.equal((await signIn(openBrowser(late), 'quantri.tinh')).status, 303);
    const { id } = await officerNamed(app.context(), 'quantri.tinh');
    const types = (await historyOf(app.context(), id)).map(({ type }) => type);
    assert.equal(types.filter((type) => type === 'officer.signInFailed').length, 5);
    assert.equal(types.filter((type) => type === 'officer.locked').length, 1);
  }));

test('the right password forgets the wrong ones before it', () =>
  withApp(async (app) => {
    for (let attempt = 1; attempt <= 4; attempt += 1)
      await signIn(openBrowser(app), 'quantri.tinh', 'wrong password');
    assert.equal((await signIn(openBrowser(app), 'quantri.tinh')).status, 303);
    assert.deepEqual(await failures(app, 'quantri.tinh'), { failedAttempts: 0, locked: false });
  }));

test('a session ends after an hour without a request, and after twelve hours in any case', () =>
  withApp(async (app) => {
    const start = Temporal.Instant.from(TEST_NOW);
    const program = async (token: string, minutes: number) => {
      const later = app.at(start.add({ minutes }).toString());
      return (
        await later.anonymous.api('GET', '/api/units?limit=1', undefined, {
          authorization: `Bearer ${token}`,
        })
      ).status;
    };
    const idle = openBrowser(app);
    await signIn(idle, 'quantri.tinh');
    assert.equal(await program(idle.token() ?? '', 59), 200);
    assert.equal(await program(idle.token() ?? '', 59 + 61), 401);
    const busy = openBrowser(app);
    await signIn(busy, 'quantri.tinh');
    for (let minutes = 50; minutes < 12 * 60; minutes += 50)
      assert.equal(await program(busy.token() ?? '', minutes), 200);
    assert.equal(await program(busy.token() ?? '', 12 * 60), 401);
  }));

test('the token stands nowhere in the database', () =>
  withApp(async (app) => {
    const browser = openBrowser(app);
    await signIn(browser, 'quantri.tinh');
    const rows = await app.context().db.selectFrom('identity.session').selectAll().execute();
    assert.ok(rows.length > 0);
    assert.ok(!JSON.stringify(rows).includes(browser.token() ?? ''));
    assert.equal(browser.token()?.length, 43);
  }));

test('empty fields are named', () =>
  withApp(async (app) => {
    const empty = await openBrowser(app).post('/dang-nhap', {});
    assert.equal(empty.status, 422);
    assert.match(empty.text, /href="#userName"[^>]*>Chưa nhập tên đăng nhập/);
  }));

test('signing out ends the session itself, not only the cookie', () =>
  withApp(async (app) => {
    const browser = openBrowser(app);
    await signIn(browser, 'quantri.tinh');
    const token = browser.token() ?? '';
    assert.match((await browser.get('/dang-xuat')).text, /Đăng xuất/);
    assert.equal((await browser.post('/dang-xuat')).location, '/dang-nhap');
    assert.equal(browser.token(), undefined);
    const answer = await app.anonymous.api('GET', '/api/units', undefined, {
      authorization: `Bearer ${token}`,
    });
    assert.equal(answer.status, 401);
  }));

test('the start page leads each to the own work', () =>
  withApp(async (app) => {
    assert.equal((await app.anonymous.get('/')).location, '/dang-nhap');
    const start = (await (await app.as('tiepnhan.lamson')).get('/')).location ?? '';
    assert.ok(['/viec-cua-toi', '/don-vi'].includes(start), start);
  }));

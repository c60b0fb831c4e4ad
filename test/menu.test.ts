import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ROLES, type Role } from '#platform/authorization.ts';
import { MENU_SECTIONS } from '#platform/registry.ts';
import { registry } from '../src/app.ts';
import { withApp } from './app.ts';

/** What can be read at a glance. */
const MOST_LINES = 7;

/** Somebody of the world for each role. */
const HOLDERS: Readonly<Record<Role, string>> = {
  receptionist: 'tiepnhan.lamson',
  handlingOfficer: 'chuyenvien.lamson',
  leader: 'lanhdao.lamson',
  provinceLeader: 'lanhdao.tinh',
  documentClerk: 'vanthu.lamson',
  unitAdministrator: 'quantri.lamson',
  provinceAdministrator: 'quantri.tinh',
  auditor: 'kiemtra.tinh',
};

/** What a fault of the program looks like to whoever reads the page: codes, empty values, names left in a text, and names that only programs know. */
const RAW =
  /\b[a-z]+\.[a-z]+-[a-z-]+\b|\bundefined\b|\bNaN\b|\[object |\{[a-z]+\}|\bMOTCUA_|\bbin\/motcua\b|\bDongBo\w+/;

describe('the navigation', () => {
  for (const role of ROLES) {
    it(`shows ${role} at most ${MOST_LINES} lines in a group, and work to begin with`, () => {
      const menu = menuOf(role);
      for (const section of MENU_SECTIONS) {
        const lines = menu.filter((item) => item.section === section).map(({ label }) => label);
        assert.ok(lines.length <= MOST_LINES, `${section}: ${lines.join(' ')}`);
      }
      assert.ok(menu.some(({ section }) => section === 'work'));
      assert.ok(menu.some(({ section }) => section === 'account'));
    });
  }

  it('leads to pages that answer, each with one heading and no raw code', () =>
    withApp(async (app) => {
      const seen = new Set<string>();
      for (const role of ROLES) {
        const officer = await app.as(HOLDERS[role]);
        for (const { href } of menuOf(role).filter((item) => !seen.has(item.href))) {
          seen.add(href);
          const first = await officer.get(href);
          const page = first.location ? await officer.get(first.location) : first;
          assert.equal(page.status, 200, href);
          assert.equal(page.text.match(/<h1[ >]/g)?.length, 1, href);
          const words = textOf(page.text);
          assert.ok(!RAW.test(words), `${href}: ${RAW.exec(words)?.[0]}`);
          assert.doesNotMatch(page.text, /href="[^"]*=undefined/, href);
        }
      }
      assert.equal(seen.size, registry.menu.length, 'every line of the menu is somebody’s');
    }));
});

function menuOf(role: Role) {
  const may = registry.permissionsOf(role);
  return registry.menu.filter(({ permission }) => may.has(permission));
}

/** What people read of a page: nothing of tags, scripts and addresses. */
function textOf(html: string): string {
  return html.replaceAll(/<(script|style|code)[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]*>/g, ' ');
}

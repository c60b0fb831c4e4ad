import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ROLES } from '#platform/authorization.ts';
import { MENU_SECTIONS } from '#platform/registry.ts';
import { registry } from '../src/app.ts';

/** What can be read at a glance. */
const MOST_LINES = 7;

describe('the navigation', () => {
  for (const role of ROLES) {
    it(`shows ${role} at most ${MOST_LINES} lines in a group, and work to begin with`, () => {
      const may = registry.permissionsOf(role);
      const menu = registry.menu.filter(({ permission }) => may.has(permission));
      for (const section of MENU_SECTIONS) {
        const lines = menu.filter((item) => item.section === section).map(({ label }) => label);
        assert.ok(lines.length <= MOST_LINES, `${section}: ${lines.join(' ')}`);
      }
      assert.ok(menu.some(({ section }) => section === 'work'));
      assert.ok(menu.some(({ section }) => section === 'account'));
    });
  }
});

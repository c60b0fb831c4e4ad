import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withApp } from '#test/app.ts';
import { newId } from '../context.ts';
import { once } from '../http/once.ts';
import { forgetOldKeys } from './forget-old-keys.ts';

it('forgets a key after a week: then the same form is a new deed', () =>
  withApp(async (app) => {
    const context = app.context();
    const key = newId(context);
    assert.equal(await once(context, 'test', key, async () => 1), 1);
    await forgetOldKeys.run(app.at('2026-10-26T09:00:00+07:00').context(), {});
    assert.equal(await once(context, 'test', key, async () => 2), 1);
    await forgetOldKeys.run(app.at('2026-10-28T09:00:00+07:00').context(), {});
    assert.equal(await once(context, 'test', key, async () => 3), 3);
  }));

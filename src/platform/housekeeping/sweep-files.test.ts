import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withApp } from '#test/app.ts';
import { insertFile } from '../files/files.ts';
import { sweepFiles } from './sweep-files.ts';

it('removes what no record refers to after a day, and nothing else', () =>
  withApp(async (app) => {
    const context = app.context();
    const bytes = (text: string) => new TextEncoder().encode(text);
    const given = { size: 1, mediaType: 'application/pdf', name: 'a.pdf' };
    const used = await context.files.put(bytes('sweep: used'));
    const unused = await context.files.put(bytes('sweep: unused'));
    await insertFile(context, { ...given, sha256: used });
    const later = (hours: number) => app.at(Temporal.Now.instant().add({ hours }).toString()).context();
    await sweepFiles.run(later(1), {});
    assert.ok(await context.files.get(unused));
    await sweepFiles.run(later(25), {});
    assert.ok(await context.files.get(used));
    await assert.rejects(async () => context.files.get(unused));
  }));

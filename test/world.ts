import { openSessionOf } from '#modules/identity/testing.ts';
import type { Context } from '#platform/context.ts';
import { asSystem, type Surroundings } from '#platform/http/request-context.ts';
import { loadReferenceData } from '../src/commands/reference-data.ts';
import { loadDemoOfficers } from '../src/demo/officers.ts';

/** The people and places that every test knows: the demo province's units and its accounts. */
export interface World {
  /** A session token of this officer. */
  signIn(context: Context, userName: string): Promise<string>;
}

/** Loads calendar, units, procedures, reasons and the demo's officers once, before the first test. */
export async function loadWorld(around: Surroundings): Promise<World> {
  await asSystem(around, 'test-world', async (context) => {
    await loadReferenceData(context);
    await loadDemoOfficers(context);
  });
  return { signIn: openSessionOf };
}

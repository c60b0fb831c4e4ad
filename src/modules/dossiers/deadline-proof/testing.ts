import { keepCalendar } from '#modules/calendar/index.ts';
import type { Context } from '#platform/context.ts';
import { paths } from '../paths.ts';
import { insertLives, makeModel } from '../replay/insert-lives.testing.ts';
import { LIFE_CALENDARS, makeLife, type RandomLife } from '../replay/random-lives.testing.ts';
import { seededNumbers } from '../replay/seeded-numbers.testing.ts';
import { proofToken } from './proof-token.ts';

let made = 0;

/** A returned dossier whose clock was paused and began again; answers the link of its proof. */
export async function makeProvable(context: Context): Promise<string> {
  for (const calendar of LIFE_CALENDARS.values()) await keepCalendar(context, calendar);
  made += 1;
  const [id = ''] = await insertLives(context, await makeModel(context), [eventfulLife(made)], made);
  return publicProofLink(context, id);
}

/** The link that the QR code of the slip holds, without the name of the server. */
export function publicProofLink(context: Context, dossierId: string): string {
  return paths.publicProof(proofToken(context, dossierId));
}

function eventfulLife(seed: number): RandomLife {
  const next = seededNumbers(seed * 1000);
  for (;;) {
    const life = makeLife(next);
    const { state, dueAt, pauses } = life.stored;
    const modes = new Set(pauses.map(({ clockMode }) => clockMode));
    if (state === 'returned' && dueAt && modes.size === 2 && pauses.length < 5) return life;
  }
}

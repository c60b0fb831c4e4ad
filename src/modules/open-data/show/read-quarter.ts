import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { findPublication, type Publication } from '../sql/publications.ts';

/** @throws Problem notFound for a day that is no first day of a published quarter */
export async function readQuarter(context: Context, firstDay: string): Promise<Publication> {
  const publication = /^\d{4}-\d{2}-\d{2}$/.test(firstDay)
    ? await findPublication(context, dayOf(firstDay))
    : undefined;
  if (!publication) throw new Problem('notFound', 'open-data.not-published');
  return publication;
}

function dayOf(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    throw new Problem('notFound', 'open-data.not-published');
  }
}

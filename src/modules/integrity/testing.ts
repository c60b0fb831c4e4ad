import { makeDossier } from '#modules/dossiers/testing.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { TestApp } from '#test/app.ts';
import { examineDays } from './examine/examine-days.ts';

/** A dossier that waits for papers though no step asked for them, and the note that this raises at Lam Sơn. */
export async function makeNote(app: TestApp): Promise<{ noteId: string; dossierId: string; code: string }> {
  const { id: dossierId, code } = await makeDossier(app.context(), { state: 'awaitingSupplement' });
  const today = vietnamDate(app.context().clock.now());
  await examineDays(app.context(), { first: today, last: today });
  const auditor = await app.as('kiemtra.tinh');
  const answer = await auditor.api('GET', `/api/integrity-notes?dossierId=${dossierId}`);
  const [note] = answer.json<{ notes: { id: string }[] }>().notes;
  if (!note) throw new Error('no note was raised');
  return { noteId: note.id, dossierId, code };
}

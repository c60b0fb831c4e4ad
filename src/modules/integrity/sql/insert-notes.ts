import { sql } from 'kysely';
import { type Context, newId } from '#platform/context.ts';
import type { Suspicion } from '../domain/suspicion.ts';

/** More than these are not kept with a note; the count is. */
const MOST_EVIDENCE = 60;
/** So many go into one statement. */
const AT_ONCE = 500;

/** A suspicion in words, about to become a note. */
export interface NewNote extends Suspicion {
  readonly explanation: string;
  readonly answerDueAt: Temporal.Instant;
  readonly settingsNumber: number;
}

/** Raises what was not raised before; answers these, each with the id of its note. */
export async function insertNotes(
  context: Context,
  notes: readonly NewNote[],
): Promise<(NewNote & { readonly id: string })[]> {
  const raised: (NewNote & { readonly id: string })[] = [];
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    const withIds = notes.slice(from, from + AT_ONCE).map((note) => ({ ...note, id: newId(context) }));
    const ids = await insertRows(context, withIds);
    raised.push(...withIds.filter(({ id }) => ids.has(id)));
  }
  if (raised.length > 0) await insertDossiers(context, raised);
  return raised;
}

async function insertRows(
  context: Context,
  notes: readonly (NewNote & { readonly id: string })[],
): Promise<Set<string>> {
  const rows = await context.db
    .insertInto('integrity.note')
    .values(
      notes.map((note) => ({
        province_id: context.provinceId,
        id: note.id,
        pattern: note.pattern,
        subject_kind: note.subjectKind,
        subject_id: note.subjectId,
        evidence_key: note.key,
        unit_id: note.unitId,
        actor_id: note.actorId,
        strength: note.strength,
        explanation: note.explanation,
        evidence: JSON.stringify(note.evidence.slice(0, MOST_EVIDENCE)),
        happened_at: note.at,
        raised_at: context.clock.now(),
        answer_due_at: note.answerDueAt,
        settings_number: note.settingsNumber,
      })),
    )
    .onConflict((conflict) => conflict.constraint('note_once').doNothing())
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function insertDossiers(
  context: Context,
  notes: readonly (NewNote & { readonly id: string })[],
): Promise<void> {
  const pairs = notes.flatMap(({ id, evidence }) =>
    [...new Set(evidence.slice(0, MOST_EVIDENCE).map(({ dossierId }) => dossierId))].map((dossierId) => ({
      dossier_id: dossierId,
      note_id: id,
    })),
  );
  await sql`
    insert into integrity.note_dossier (province_id, dossier_id, note_id)
    select ${context.provinceId}, dossier_id, note_id
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair(dossier_id uuid, note_id uuid)
  `.execute(context.db);
}

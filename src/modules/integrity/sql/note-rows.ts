import { type Selectable, sql } from 'kysely';
import { type Scope, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { keyText, type PageAsk, pageOfRows, type RowPage } from '#platform/sql/page-of-rows.ts';
import type { IntegrityNote as NoteRow } from '#platform/sql/schema/integrity.ts';
import type { IntegrityNote, NoteState } from '../domain/note.ts';
import type { Pattern, Strength } from '../domain/patterns.ts';
import type { Evidence } from '../domain/suspicion.ts';

const STATE = sql<NoteState>`coalesce(
  (select conclusion.verdict from integrity.conclusion
    where conclusion.province_id = note.province_id and conclusion.note_id = note.id),
  case when exists (select from integrity.explanation
    where explanation.province_id = note.province_id and explanation.note_id = note.id)
  then 'explained' else 'open' end)`;

function inScope(scope: Scope) {
  if (scope.kind === 'all') return sql<boolean>`true`;
  return sql<boolean>`note.unit_id = any(${sql`${[...scope.unitIds]}::uuid[]`})`;
}

/** All notes the actor may see, to be narrowed further. */
function selectVisible(context: Context) {
  return context.db
    .selectFrom('integrity.note')
    .selectAll()
    .select(STATE.as('state'))
    .where('province_id', '=', context.provinceId)
    .where(inScope(scopeOf(context.actor, 'integrity.read')));
}

function toNote(row: Selectable<NoteRow> & { readonly state: NoteState }): IntegrityNote {
  const evidence = row.evidence as unknown as readonly (Omit<Evidence, 'at'> & { readonly at: string })[];
  return {
    id: row.id,
    pattern: row.pattern as Pattern,
    strength: row.strength as Strength,
    subjectKind: row.subject_kind as IntegrityNote['subjectKind'],
    subjectId: row.subject_id,
    unitId: row.unit_id,
    actorId: row.actor_id,
    explanation: row.explanation,
    evidence: evidence.map((one) => ({ ...one, at: Temporal.Instant.from(one.at) })),
    happenedAt: row.happened_at,
    raisedAt: row.raised_at,
    answerDueAt: row.answer_due_at,
    settingsNumber: row.settings_number,
    state: row.state,
  };
}

/** @throws Problem notFound also for one outside the actor's scope */
export async function getNote(context: Context, id: string): Promise<IntegrityNote> {
  const row = isUuid(id) ? await selectVisible(context).where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new Problem('notFound', 'integrity.no-such-note');
  return toNote(row);
}

/** What narrows the list; whatever is left out does not. */
export interface NoteFilter {
  readonly unitIds?: readonly string[] | undefined;
  readonly pattern?: Pattern | undefined;
  readonly state?: NoteState | undefined;
  readonly dossierId?: string | undefined;
}

/** A note in a list, with the key by which the list is paged. */
export type ListedNote = IntegrityNote & { readonly key: string };

function narrowed(context: Context, { unitIds, pattern, state, dossierId }: NoteFilter) {
  return selectVisible(context)
    .$if(unitIds !== undefined, (query) =>
      query.where('unit_id', '=', sql<string>`any(${[...(unitIds ?? [])]}::uuid[])`),
    )
    .$if(pattern !== undefined, (query) => query.where('pattern', '=', pattern ?? ''))
    .$if(state !== undefined, (query) => query.where(STATE, '=', state as NoteState))
    .$if(dossierId !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from integrity.note_dossier about where about.province_id = note.province_id
          and about.dossier_id = ${dossierId} and about.note_id = note.id)`,
      ),
    );
}

const RAISED_KEY = sql`raised_at`;

/** One page of the notes of the actor's units, the newest first. */
export async function pageOfNotes(
  context: Context,
  filter: NoteFilter,
  ask: PageAsk,
): Promise<RowPage<ListedNote>> {
  const query = narrowed(context, filter).select(keyText(RAISED_KEY).as('key'));
  const page = await pageOfRows(context.db, query, RAISED_KEY, 'desc', ask);
  return { ...page, rows: page.rows.map((row) => ({ ...toNote(row), key: row.key })) };
}

/** The notes about one dossier that the actor may see, the newest first. */
export async function notesAbout(context: Context, dossierId: string): Promise<IntegrityNote[]> {
  const rows = await narrowed(context, { dossierId }).orderBy('id', 'desc').execute();
  return rows.map(toNote);
}

/** How many notes of each unit are in which state. */
export interface UnitCount {
  readonly unitId: string;
  readonly state: NoteState;
  readonly count: number;
}

/** The notes of the actor's units counted by unit and state. */
export async function countNotes(context: Context, filter: NoteFilter = {}): Promise<UnitCount[]> {
  const rows = await context.db
    .selectFrom(narrowed(context, filter).as('visible'))
    .select(['visible.unit_id', 'visible.state', sql<number>`count(*)::integer`.as('count')])
    .groupBy(['visible.unit_id', 'visible.state'])
    .execute();
  return rows.map(({ unit_id, state, count }) => ({ unitId: unit_id, state, count }));
}

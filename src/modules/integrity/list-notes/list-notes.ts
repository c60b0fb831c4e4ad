import { listUnits, subtreeIds } from '#modules/organization/index.ts';
import { authorize, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { PageAsk, RowPage } from '#platform/sql/page-of-rows.ts';
import { NOTE_STATES, type NoteState } from '../domain/note.ts';
import type { Pattern } from '../domain/patterns.ts';
import { countNotes, type ListedNote, pageOfNotes } from '../sql/note-rows.ts';

/** What is looked for; `unitId` with everything below it. */
export interface NoteQuery {
  readonly unitId?: string | undefined;
  readonly pattern?: Pattern | undefined;
  readonly state?: NoteState | undefined;
  readonly dossierId?: string | undefined;
}

export interface NoteList {
  readonly page: RowPage<ListedNote>;
  /** With the same narrowing but the state. */
  readonly counts: Readonly<Record<NoteState, number>>;
}

/** The notes of the actor's units, the newest first, and how many are in which state. */
export async function listNotes(context: Context, query: NoteQuery, ask: PageAsk): Promise<NoteList> {
  authorize(context, 'integrity.read');
  const { unitId, state, ...rest } = query;
  const filter = { ...rest, unitIds: unitId ? await subtreeIds(context, unitId) : undefined };
  const counted = await countNotes(context, filter);
  return { page: await pageOfNotes(context, { ...filter, state }, ask), counts: byState(counted) };
}

/** One unit's notes by state. */
export interface UnitNotes {
  readonly unitId: string;
  readonly counts: Readonly<Record<NoteState, number>>;
}

/** Số cảnh báo theo đơn vị: every unit of the actor's that has any. */
export async function countByUnit(context: Context): Promise<UnitNotes[]> {
  authorize(context, 'integrity.read');
  const groups = Map.groupBy(await countNotes(context), ({ unitId }) => unitId);
  return [...groups].map(([unitId, rows]) => ({ unitId, counts: byState(rows) }));
}

function byState(
  rows: readonly { readonly state: NoteState; readonly count: number }[],
): Record<NoteState, number> {
  const counts = Object.fromEntries(NOTE_STATES.map((state) => [state, 0])) as Record<NoteState, number>;
  for (const { state, count } of rows) counts[state] += count;
  return counts;
}

/** The units whose notes the actor may see, in the order of the tree: the choices of the filter. */
export async function readableUnits(
  context: Context,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const scope = scopeOf(context.actor, 'integrity.read');
  const units = await listUnits(context);
  return scope.kind === 'all' ? units : units.filter(({ id }) => scope.unitIds.includes(id));
}

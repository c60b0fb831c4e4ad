import { record } from '#platform/audit/record.ts';
import { type Context, newId } from '#platform/context.ts';
import type { Level, ProcedureContent } from '../domain/procedure-content.ts';
import { searchText } from '../domain/search-text.ts';
import { insertProcedures, insertVersions } from '../sql/insert.ts';

/** One procedure of `data/procedures/procedures.json`: its content together with what stands in columns. */
export interface WrittenProcedure extends ProcedureContent {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly levels: readonly Level[];
  readonly announcingDecision: { readonly number: string; readonly issuer?: string } | null;
  /** ISO date; `FIRST_DAY` unless told. */
  readonly effectiveOn?: string;
}

/** The day the two-tier government and the catalogue of today began (NĐ 118/2025). */
export const FIRST_DAY = Temporal.PlainDate.from('2025-07-01');

/** Loads the catalogue that the product ships into an empty database, in two statements and one event. */
export async function loadProcedures(
  context: Context,
  data: { readonly procedures: readonly WrittenProcedure[] },
): Promise<void> {
  const all = data.procedures.map((written) => ({ written: composed(written), id: newId(context) }));
  await insertProcedures(
    context,
    all.map(({ id, written }) => ({ id, code: written.code })),
  );
  await insertVersions(
    context,
    all.map(({ id, written }) => newVersion(context, id, written)),
  );
  const fact = { type: 'catalogue.loaded', subjectKind: 'catalogue', subjectId: newId(context) };
  await record(context, { ...fact, data: { procedures: all.length } });
}

/** The record with its texts in NFC, as forms send them: one Vietnamese letter has one form. */
export function composed(written: WrittenProcedure): WrittenProcedure {
  return JSON.parse(JSON.stringify(written).normalize('NFC'));
}

function newVersion(context: Context, procedureId: string, written: WrittenProcedure) {
  const { code: _, name, field, levels, announcingDecision, effectiveOn, ...content } = written;
  const issuer = announcingDecision?.issuer;
  return {
    id: newId(context),
    procedureId,
    number: 1,
    name,
    field,
    levels,
    announcingDecision: announcingDecision?.number ?? null,
    announcedOn: null,
    effectiveOn: effectiveOn === undefined ? FIRST_DAY : Temporal.PlainDate.from(effectiveOn),
    content: issuer === undefined ? content : { ...content, announcedBy: issuer },
    search: searchText(name, field, content),
  };
}

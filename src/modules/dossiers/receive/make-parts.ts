import type { ProcedureVersion } from '#modules/procedures/index.ts';
import type { Context } from '#platform/context.ts';
import { insertFile } from '#platform/files/files.ts';
import type { Upload } from '#platform/files/upload.ts';
import { invalidField } from '#platform/problem.ts';
import type { DossierPart } from '../domain/dossier.ts';
import type { ReceiveInput } from './receive-input.ts';

/** The ticked papers in the order of the list, then the others, each with its scan; what is only shown goes back at once. */
export async function makeParts(
  context: Context,
  version: ProcedureVersion,
  input: Pick<ReceiveInput, 'papers' | 'extraPapers'>,
  scans: Readonly<Record<string, readonly Upload[]>>,
): Promise<DossierPart[]> {
  const parts: DossierPart[] = [];
  const add = async (
    paperCode: string | null,
    name: string,
    part: Pick<DossierPart, 'form' | 'count'>,
    field: string,
  ) => {
    const [scan] = scans[`${field}.scan`] ?? [];
    const fileId = scan ? await insertFile(context, scan) : null;
    parts.push({ number: parts.length + 1, paperCode, name, form: part.form, count: part.count, fileId });
  };
  refuseUnlisted(version, input);
  for (const paper of version.content.papers) {
    const part = input.papers[paper.code];
    if (part?.taken && !paper.shownOnly) await add(paper.code, paper.name, part, `papers.${paper.code}`);
  }
  for (const [key, part] of Object.entries(input.extraPapers)) {
    if (part.name) await add(null, part.name, part, `extraPapers.${key}`);
  }
  return parts;
}

/** A code that the procedure does not list: a program sent the wrong one, or the list changed under the form. */
function refuseUnlisted(version: ProcedureVersion, input: Pick<ReceiveInput, 'papers'>): void {
  const listed = new Set(version.content.papers.map((paper) => paper.code));
  const unknown = Object.keys(input.papers).find((code) => input.papers[code]?.taken && !listed.has(code));
  if (unknown) throw invalidField(`papers.${unknown}.taken`, 'dossiers.paper-unlisted', { code: unknown });
}

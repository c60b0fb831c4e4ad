import { z } from 'zod';
import { findVersionInForce } from '#modules/procedures/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import type { ProcedureBundle } from '../domain/bundle.ts';
import { contentSchema } from '../domain/bundle-content.ts';
import { endBundleVersion, insertBundleVersion, listBundleVersions } from '../sql/bundle-versions.ts';

export const bundleVersionSchema = z.object({
  name: z.string('platform.required').trim().min(1, 'platform.required').max(300, 'platform.too-long'),
  validFrom: z.iso.date('bundles.valid-from'),
  verified: z.boolean().default(false),
  content: contentSchema,
});
export type BundleVersionInput = z.output<typeof bundleVersionSchema>;

/**
 * Sửa nhóm thủ tục liên thông: a new version from a day on; the version before ends the day before. What was handed in
 * keeps the version of its day. A code without versions begins a new bundle.
 * @throws Problem invalid at `validFrom` unless it lies after the version before, or at a step whose procedure is unknown
 */
export async function setBundleVersion(
  context: Context,
  code: string,
  input: BundleVersionInput,
): Promise<ProcedureBundle> {
  authorize(context, 'bundles.administer');
  const validFrom = Temporal.PlainDate.from(input.validFrom);
  const [latest] = await listBundleVersions(context, code);
  if (latest && Temporal.PlainDate.compare(validFrom, latest.validFrom) <= 0)
    throw invalidField('validFrom', 'bundles.valid-from-too-early');
  await refuseUnknownProcedures(context, input, validFrom);
  if (latest) await endBundleVersion(context, latest.id, validFrom.subtract({ days: 1 }));
  const { name, verified, content } = input;
  const number = (latest?.number ?? 0) + 1;
  const bundle: ProcedureBundle = {
    id: newId(context),
    code,
    number,
    name,
    validFrom,
    validTo: null,
    verified,
    content,
  };
  await insertBundleVersion(context, bundle);
  const data = { code, version: number, effectiveOn: input.validFrom };
  await record(context, { type: 'bundle.version-set', subjectKind: 'bundle', subjectId: bundle.id, data });
  return bundle;
}

async function refuseUnknownProcedures(
  context: Context,
  { content }: BundleVersionInput,
  on: Temporal.PlainDate,
) {
  const faults = [];
  for (const [index, { procedureCode }] of content.steps.entries()) {
    if (await findVersionInForce(context, procedureCode, on)) continue;
    const params = { code: procedureCode };
    faults.push({ field: `content.steps.${index}.procedureCode`, code: 'bundles.procedure-missing', params });
  }
  if (faults.length > 0) throw new Problem('invalid', 'bundles.procedures-missing', {}, faults);
}

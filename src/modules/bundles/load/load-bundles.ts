import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import { contentSchema } from '../domain/bundle-content.ts';
import { insertBundleVersion } from '../sql/bundle-versions.ts';

const shape = z.object({
  bundles: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      validFrom: z.iso.date(),
      validTo: z.iso.date().optional(),
      verified: z.boolean(),
      content: contentSchema,
    }),
  ),
});

/** Loads data/bundles/bundles.json into an empty database: the first version of each bundle. */
export async function loadBundles(context: Context, data: unknown): Promise<void> {
  authorize(context, 'bundles.administer');
  const { bundles } = shape.parse(data);
  for (const { validFrom, validTo, ...bundle } of bundles) {
    const id = newId(context);
    await insertBundleVersion(context, {
      ...bundle,
      id,
      number: 1,
      validFrom: Temporal.PlainDate.from(validFrom),
      validTo: validTo === undefined ? null : Temporal.PlainDate.from(validTo),
    });
    const data = { code: bundle.code, version: 1 };
    await record(context, { type: 'bundle.version-set', subjectKind: 'bundle', subjectId: id, data });
  }
}

import { z } from 'zod';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { insertProvince } from '../sql/provinces.ts';

const shape = z.object({
  meta: z.object({ validFrom: z.iso.date() }),
  provinces: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(['province', 'city']),
      mergedFrom: z.array(z.string()).min(1),
    }),
  ),
});

/** Loads data/organization/provinces.json into an empty table. */
export async function loadProvinces(context: Context, data: unknown): Promise<void> {
  authorize(context, 'organization.administer');
  const { meta, provinces } = shape.parse(data);
  const validFrom = Temporal.PlainDate.from(meta.validFrom);
  for (const province of provinces) await insertProvince(context, province, validFrom);
}

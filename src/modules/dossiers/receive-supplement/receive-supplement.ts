import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { insertFile } from '#platform/files/files.ts';
import type { Upload } from '#platform/files/upload.ts';
import { invalidField } from '#platform/problem.ts';
import { PAPER_FORMS } from '../domain/channel.ts';
import type { DossierPart } from '../domain/dossier.ts';
import type { Pause } from '../domain/pause.ts';
import { listParts } from '../sql/dossier-rows.ts';
import { insertParts } from '../sql/insert-dossier.ts';
import { findOpenPause } from '../sql/pauses.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { resumption } from '../transition/resume-clock.ts';
import { version } from '../transition/version.ts';

const supplied = z.object({
  taken: z.literal('yes').optional(),
  form: z.enum(PAPER_FORMS, 'dossiers.paper-form').default('original'),
  count: z.coerce
    .number('dossiers.count')
    .int('dossiers.count')
    .min(1, 'dossiers.count')
    .max(99, 'dossiers.count')
    .default(1),
});

/** `supplied` by the number of the item on the request, from 1. */
export const receiveSupplementSchema = z.object({
  version,
  supplied: z.record(z.string(), supplied).default({}),
});
export type ReceiveSupplementInput = Omit<z.output<typeof receiveSupplementSchema>, 'version'>;

/**
 * Tiếp nhận bổ sung: everything that was asked for is there, and becomes parts of the dossier; the officer goes on, and
 * the due date moves (61 art. 19(4)). `scans` by `supplied.<number>.scan`.
 * @throws Problem invalid at the item that is missing
 */
export function receiveSupplement(
  context: Context,
  target: Target,
  input: ReceiveSupplementInput,
  scans: Readonly<Record<string, readonly Upload[]>> = {},
) {
  return carryOut(context, target, 'receiveSupplement', async (dossier) => {
    const pause = await findOpenPause(context, dossier.id);
    refuseIncomplete(pause, input);
    const parts = await makeParts(context, dossier.id, pause, input, scans);
    const { changes, data, close } = await resumption(context, dossier, pause);
    return {
      changes,
      data: { ...data, parts: parts.length },
      afterwards: async () => {
        await insertParts(context, dossier.id, parts);
        await close();
      },
    };
  });
}

function refuseIncomplete(pause: Pause | undefined, input: ReceiveSupplementInput): void {
  const items = pause?.requested ?? [];
  const unlisted = Object.keys(input.supplied).find((number) => !items[Number(number) - 1]);
  if (unlisted)
    throw invalidField(`supplied.${unlisted}.taken`, 'dossiers.supplement-unlisted', { number: unlisted });
  const missing = items.findIndex((_, index) => !input.supplied[String(index + 1)]?.taken);
  if (missing >= 0)
    throw invalidField(`supplied.${missing + 1}.taken`, 'dossiers.supplement-incomplete', {
      name: items[missing] ?? '',
    });
}

async function makeParts(
  context: Context,
  dossierId: string,
  pause: Pause | undefined,
  input: ReceiveSupplementInput,
  scans: Readonly<Record<string, readonly Upload[]>>,
): Promise<DossierPart[]> {
  const last = (await listParts(context, dossierId)).at(-1)?.number ?? 0;
  const parts: DossierPart[] = [];
  for (const [index, name] of (pause?.requested ?? []).entries()) {
    const { form = 'original', count = 1 } = input.supplied[String(index + 1)] ?? {};
    const [scan] = scans[`supplied.${index + 1}.scan`] ?? [];
    const fileId = scan ? await insertFile(context, scan) : null;
    parts.push({ number: last + index + 1, paperCode: null, name, form, count, fileId });
  }
  return parts;
}

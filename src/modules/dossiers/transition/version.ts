import { z } from 'zod';

/** The dossier's version that the actor saw; sent back with every step. */
export const version = z.coerce
  .number('dossiers.changed-form')
  .int('dossiers.changed-form')
  .min(1, 'dossiers.changed-form');

/** The answer of every step by the interface. */
export const movedSchema = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  version: z.number().int(),
});

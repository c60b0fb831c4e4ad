import { z } from '@hono/zod-openapi';

/** A day as programs write it, 2026-10-31. */
export const day = z.iso
  .date()
  .regex(/^(19|2\d)\d/, 'dossiers.day-out-of-range')
  .transform((text) => Temporal.PlainDate.from(text))
  .openapi({ type: 'string', format: 'date' });

import { z } from '@hono/zod-openapi';
import { COMPLETENESS, completenessOf } from './domain/completeness.ts';
import type { InternalProcess } from './domain/internal-process.ts';
import { STAGES } from './domain/internal-process.ts';
import { channelSchema, contentSchema, LEVELS } from './domain/procedure-content.ts';
import type { ProcedureVersion } from './domain/version.ts';

/** The procedure code of an address. */
export const codeParams = z.object({ code: z.string().openapi({ example: '1.001193' }) });

/** A day in a request's body, ISO 8601. */
export const isoDate = z
  .string('procedures.effective-missing')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'procedures.iso-date')
  .refine(isDay, 'procedures.iso-date')
  .openapi({ example: '2026-12-01' });

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** One line of the catalogue. */
export const procedureLineSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    field: z.string(),
    levels: z.array(z.enum(LEVELS)),
    versionNumber: z.number().int(),
    effectiveOn: z.string(),
    completeness: z.enum(COMPLETENESS),
    channels: z.array(channelSchema),
  })
  .openapi('ProcedureLine');

export function procedureLine(version: ProcedureVersion): z.input<typeof procedureLineSchema> {
  const { code, name, field, levels, number, effectiveOn, content } = version;
  return {
    code,
    name,
    field,
    levels: [...levels],
    versionNumber: number,
    effectiveOn: effectiveOn.toString(),
    completeness: completenessOf(version),
    channels: content.channels,
  };
}

/** A whole version. `repealedOn` is the first day on which it no longer stands. */
export const procedureVersionSchema = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    code: z.string(),
    name: z.string(),
    field: z.string(),
    levels: z.array(z.enum(LEVELS)),
    announcingDecision: z.string().nullable(),
    announcedOn: z.string().nullable().describe('The day on which the decision was signed'),
    effectiveOn: z.string(),
    repealedOn: z.string().nullable(),
    completeness: z.enum(COMPLETENESS),
    content: contentSchema,
  })
  .openapi('ProcedureVersion');

export function procedureVersion(version: ProcedureVersion): z.input<typeof procedureVersionSchema> {
  const { procedureId: _, levels, announcedOn, effectiveOn, repealedOn, ...rest } = version;
  return {
    ...rest,
    levels: [...levels],
    announcedOn: announcedOn?.toString() ?? null,
    effectiveOn: effectiveOn.toString(),
    repealedOn: repealedOn?.toString() ?? null,
    completeness: completenessOf(version),
  };
}

/** An internal process; times in minutes of working time. */
export const internalProcessSchema = z
  .object({
    source: z.enum(['default', 'own']),
    decision: z.string().nullable(),
    validFrom: z.string().nullable(),
    steps: z.array(
      z.object({
        code: z.string(),
        stage: z.enum(STAGES),
        name: z.string(),
        role: z.string(),
        minutes: z.number().int().nullable(),
      }),
    ),
  })
  .openapi('InternalProcess');

export function internalProcess(process: InternalProcess): z.input<typeof internalProcessSchema> {
  return { ...process, validFrom: process.validFrom?.toString() ?? null, steps: [...process.steps] };
}

import { z } from '@hono/zod-openapi';

const days = z.object({ from: z.string(), to: z.string() });
/** The sums of a report, now and earlier; null where there is none. */
export const comparisonSchema = z
  .object({
    before: days.nullable(),
    lastYear: days,
    lines: z.array(
      z.object({
        label: z.string(),
        now: z.number().nullable(),
        before: z.number().nullable(),
        lastYear: z.number().nullable(),
      }),
    ),
  })
  .openapi('ReportComparison');

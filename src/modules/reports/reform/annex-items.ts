import { z } from 'zod';
import data from '../../../../data/reform-report/annex.json' with { type: 'json' };

const itemSchema = z.object({
  /** Stays for good: typed numbers are kept under it. */
  code: z.string().regex(/^[a-z][A-Za-z0-9.]{2,60}$/),
  name: z.string().min(1),
  measuredIn: z.string().min(1),
  /** Counted from the beginning of the year, so that it cannot fall from one report of the year to the next. */
  cumulative: z.boolean(),
  /** The figure that computes it; without one it may be typed. */
  figure: z.string().optional(),
});

const annexSchema = z.object({
  meta: z.object({ source: z.string(), verified: z.boolean() }),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  sections: z.array(z.object({ code: z.string(), name: z.string(), items: z.array(itemSchema).min(1) })),
});

export type AnnexItem = z.output<typeof itemSchema>;

/** Phụ lục 1 of the periodic report on administrative reform: data/reform-report/annex.json. */
export const ANNEX = annexSchema.parse(data);

export const ANNEX_ITEMS: readonly AnnexItem[] = ANNEX.sections.flatMap(({ items }) => items);

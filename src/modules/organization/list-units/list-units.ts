import { authorize } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { foldedWords } from '#platform/text/fold.ts';
import type { Unit, UnitKind } from '../domain/unit.ts';
import { listUnits } from '../read-units.ts';

/** How many units a page holds. */
export const UNITS_PER_PAGE = 100;

export interface UnitQuery {
  readonly text?: string | undefined;
  readonly kind?: UnitKind | undefined;
  /** The day on which the units exist; today unless told. */
  readonly on?: Temporal.PlainDate | undefined;
  readonly within?: string | undefined;
  /** The last unit of the page before. */
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export interface UnitPage {
  readonly units: readonly Unit[];
  readonly total: number;
  /** The `after` of the next page; undefined on the last one. */
  readonly next: string | undefined;
}

/** The units that exist on a day, as the tree is read. A province has some thousand: they are ordered in memory. */
export async function findUnits(context: Context, query: UnitQuery): Promise<UnitPage> {
  authorize(context, 'organization.read');
  const {
    text = '',
    kind,
    on = vietnamDate(context.clock.now()),
    within,
    after,
    limit = UNITS_PER_PAGE,
  } = query;
  const all = await listUnits(context, { on, kinds: kind && [kind], within, words: foldedWords(text) });
  const start = after === undefined ? 0 : all.findIndex((unit) => unit.id === after) + 1;
  const units = all.slice(start, start + limit);
  return { units, total: all.length, next: start + limit < all.length ? units.at(-1)?.id : undefined };
}

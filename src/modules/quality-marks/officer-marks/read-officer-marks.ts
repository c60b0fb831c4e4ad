import { learning } from '#modules/dossiers/index.ts';
import { officerNames } from '#modules/identity/index.ts';
import { countedUnitIds } from '#modules/organization/index.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { Problem } from '#platform/problem.ts';
import {
  DOSSIER_INDICATORS,
  type DossierIndicator,
  type Mark,
  type MarkSums,
  markOf,
  sumMarks,
} from '../domain/marks.ts';
import { boundsOf } from '../period-bounds.ts';

/** The dossiers of an officer in a period, with the marks of each. */
export interface OfficerSheet extends MarkSums {
  readonly name: string;
  readonly rows: readonly MarkedDossier[];
  /** Id after which the next page begins. */
  readonly next: string | undefined;
}

export interface MarkedDossier {
  readonly dossierId: string;
  readonly code: string;
  readonly procedureName: string;
  readonly endedAt: Temporal.Instant;
  readonly marks: Readonly<Record<DossierIndicator, Mark>>;
}

/** Only the dossiers with this mark of this indicator. */
export interface Narrowing {
  readonly indicator: DossierIndicator;
  readonly mark: Mark;
}

const PAGE_SIZE = 50;

interface Ask {
  readonly officerId: string;
  readonly query: FigureQuery;
  readonly only?: Narrowing | undefined;
  readonly after?: string | undefined;
}

/** @throws Problem forbidden for another officer's sheet without the right at the unit asked for; notFound for nobody */
export async function readOfficerSheet(context: Context, ask: Ask): Promise<OfficerSheet> {
  const own = context.actor.kind === 'officer' && getOfficer(context).officerId === ask.officerId;
  authorize(context, own ? 'quality-marks.read-own' : 'quality-marks.read', ask.query.unitId);
  const name = (await officerNames(context, [ask.officerId])).get(ask.officerId);
  if (!name) throw new Problem('notFound', 'quality-marks.officer-unknown');
  const filter = {
    unitIds: await countedUnitIds(context, ask.query),
    ...boundsOf(ask.query),
    officerId: ask.officerId,
  };
  const groups = await learning.groupQuality(context, filter);
  const facts = groups.filter((group) => !ask.only || markOf(ask.only.indicator, group) === ask.only.mark);
  const found = await learning.listQuality(context, {
    ...filter,
    facts: facts.map(({ kept, lateAgencies, supplements, places }) => ({
      kept,
      lateAgencies,
      supplements,
      places,
    })),
    ...(ask.after ? { after: ask.after } : {}),
    size: PAGE_SIZE + 1,
  });
  const rows = found.slice(0, PAGE_SIZE).map(marked);
  return {
    name,
    ...sumMarks(groups),
    rows,
    next: found.length > PAGE_SIZE ? rows.at(-1)?.dossierId : undefined,
  };
}

function marked(dossier: learning.QualityDossier): MarkedDossier {
  const marks = Object.fromEntries(
    DOSSIER_INDICATORS.map((indicator) => [indicator, markOf(indicator, dossier)]),
  );
  const { dossierId, code, procedureName, endedAt } = dossier;
  return { dossierId, code, procedureName, endedAt, marks: marks as MarkedDossier['marks'] };
}

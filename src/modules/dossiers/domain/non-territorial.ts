import type { Unit } from '#modules/organization/index.ts';
import type { Dossier } from './dossier.ts';

type Placed = Pick<Unit, 'id' | 'kind'>;

/** The day from which NĐ 309/2026 art. 8(3) lets the clock start with the unit that decides. */
const STARTS_WITH_COMPETENT_UNIT = Temporal.PlainDate.from('2026-08-05');

/**
 * Tiếp nhận phi địa giới (118 art. 14): the office that receives is not the one-stop office of the unit that decides. Both
 * are given as their line from the province down. An office of a commune serves its own commune; the province's centre
 * serves every agency of the province; whoever receives for himself is at home.
 */
export function isNonTerritorial(receiving: readonly Placed[], competent: readonly Placed[]): boolean {
  const decides = competent.at(-1);
  if (receiving.some(({ id }) => id === decides?.id)) return false;
  return communeOf(receiving) !== communeOf(competent);
}

function communeOf(line: readonly Placed[]): string | undefined {
  return line.find(({ kind }) => kind === 'commune')?.id;
}

/**
 * Does the clock of a dossier that was received outside the boundary wait for the unit that decides? Before 05/08/2026 it
 * ran from the receipt, wherever that was (118 art. 17(3) as first issued).
 */
export function waitsForCompetentUnit(receivedOn: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(receivedOn, STARTS_WITH_COMPETENT_UNIT) >= 0;
}

/** On its way: the unit that decides has not confirmed that the dossier arrived. */
export function isOnItsWay(
  dossier: Pick<Dossier, 'nonTerritorial' | 'clockStartAt' | 'receivedAt' | 'endedAt'>,
): boolean {
  return (
    dossier.nonTerritorial && !dossier.clockStartAt && dossier.receivedAt !== null && dossier.endedAt === null
  );
}

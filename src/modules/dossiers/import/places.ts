import { listUnits } from '#modules/organization/index.ts';
import { listVersionNames, type VersionName } from '#modules/procedures/index.ts';
import type { Context } from '#platform/context.ts';
import type { NationalPlaces } from '../domain/national-record.ts';

/** Every procedure and every unit there is or was: a file names them a million times, so they are asked for once. */
export async function placesOf(context: Context): Promise<NationalPlaces<VersionName>> {
  const units = new Map((await listUnits(context)).map(({ agencyCode, id }) => [agencyCode, id]));
  const versions = Map.groupBy(await listVersionNames(context), ({ code }) => code);
  const spans = new Map(
    [...versions].map(([code, all]) => [
      code,
      all.map((version) => ({ version, from: version.effectiveOn.toString() })),
    ]),
  );
  return {
    unitIdOf: (code) => units.get(code),
    versionOf(code, day) {
      const all = spans.get(code);
      // Older than what the catalogue knows: it was the same procedure, by its oldest known announcement.
      return (all?.findLast(({ from }) => from <= day) ?? all?.[0])?.version;
    },
  };
}

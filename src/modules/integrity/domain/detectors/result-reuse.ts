import type { DossierTrace } from '#modules/dossiers/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import { type DetectorGrounds, lastOf } from '../grounds.ts';
import { type Suspicion, suspectUnit } from '../suspicion.ts';

/** Một tệp cho nhiều hồ sơ: the same bytes are the result of several dossiers, so for most they are none; one a day for each unit and file. */
export function resultFileReused(traces: readonly DossierTrace[], grounds: DetectorGrounds): Suspicion[] {
  const { count } = grounds.settings.resultFileReused.thresholds;
  const shared = traces.flatMap((trace) => {
    const event = lastOf(trace, 'dossier.result-signed-off');
    const total = (trace.result?.sharedWith.length ?? 0) + 1;
    return trace.result && event && total >= count ? [{ trace, event, total }] : [];
  });
  const groups = Map.groupBy(
    shared,
    ({ trace, event }) => `${trace.result?.sha256}:${trace.competentUnitId}:${vietnamDate(event.occurredAt)}`,
  );
  return [...groups].flatMap(([key, same]) => {
    const facts = { count: Math.max(...same.map(({ total }) => total)) };
    return suspectUnit('resultFileReused', same, { strength: 'strong', key, facts });
  });
}

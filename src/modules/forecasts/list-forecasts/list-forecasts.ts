import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { type Forecast, listForecasts, type Place } from '../sql/forecasts.ts';

/** One page of the forecasts, the likeliest first, and the place after which the next begins. */
export interface ForecastPage {
  readonly forecasts: readonly Forecast[];
  readonly next: string | undefined;
}

/** Hồ sơ có nguy cơ quá hạn của các đơn vị người xem được xem. `after` is the `next` of the page before. */
export async function pageOfForecasts(
  context: Context,
  filter: {
    readonly unitId?: string | undefined;
    readonly after?: string | undefined;
    readonly size: number;
  },
): Promise<ForecastPage> {
  authorize(context, 'forecasts.read');
  const { unitId, size } = filter;
  const found = await listForecasts(context, { unitId, after: placeOf(filter.after), size: size + 1 });
  const forecasts = found.slice(0, size);
  const last = forecasts.at(-1);
  return {
    forecasts,
    next: found.length > size && last ? `${last.probability}_${last.dossierId}` : undefined,
  };
}

function placeOf(text = ''): Place | undefined {
  const [probability = '', dossierId = ''] = text.split('_');
  if (!isUuid(dossierId) || !(Number(probability) >= 0)) return undefined;
  return { probability: Number(probability), dossierId };
}

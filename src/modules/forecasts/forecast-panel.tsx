import { getDossier } from '#modules/dossiers/index.ts';
import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { paths } from './paths.ts';
import { findForecast } from './sql/forecasts.ts';
import { percentText, reasonText, riskOf } from './words.ts';

/** On the page of an open dossier: how likely it is to be late, and why. */
export async function forecastPanel(context: Context, dossierId: string) {
  if (!isAllowed(context.actor, 'forecasts.read')) return undefined;
  const forecast = await findForecast(context, dossierId);
  if (!forecast || (await getDossier(context, dossierId)).endedAt !== null) return undefined;
  const risk = riskOf(forecast.probability);
  return (
    <Panel title="Dự báo quá hạn" extra={<a href={paths.calibration}>Dự báo đúng đến đâu?</a>}>
      <p class="forecast">
        <strong class="forecast-number">{percentText(forecast.probability)}</strong>{' '}
        <Tag tone={risk.tone}>{risk.text}</Tag>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {forecast.reasons.map((reason) => (
          <li>
            {reasonText(reason)} {reason.push > 0 ? '(tăng rủi ro)' : '(giảm rủi ro)'}
          </li>
        ))}
      </ul>
      <p class="hint">Tính lúc {formatDateTime(forecast.reckonedAt)} từ hồ sơ đã giải quyết của đơn vị.</p>
    </Panel>
  );
}

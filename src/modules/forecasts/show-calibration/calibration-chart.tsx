import { formatNumber } from '#ui/format.ts';
import type { CalibrationBin } from '../domain/brier.ts';

const SIZE = 260;
const LEFT = 46;
const BOTTOM = 40;
const TOP = 10;

/** What was forecast (across) against what happened (up): on the diagonal the forecast is true. Larger dots count more dossiers. */
export function CalibrationChart({ bins }: { bins: readonly CalibrationBin[] }) {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const x = (share: number) => LEFT + share * SIZE;
  const y = (share: number) => TOP + SIZE - share * SIZE;
  return (
    <figure class="chart">
      <figcaption>
        <h3 class="govuk-heading-s">Chấm càng gần đường chéo, dự báo càng đúng</h3>
      </figcaption>
      <svg
        class="calibration"
        role="img"
        aria-label="Dự báo so với thực tế; bảng bên dưới có cùng số liệu"
        viewBox={`0 0 ${LEFT + SIZE + 20} ${TOP + SIZE + BOTTOM}`}
      >
        <path class="calibration-line" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
        <path class="calibration-axis" d={`M${x(0)} ${y(1)}V${y(0)}H${x(1)}`} />
        {[0, 0.5, 1].map((share) => (
          <>
            <text x={x(share)} y={y(0) + 16} text-anchor="middle">
              {formatNumber(share * 100)} %
            </text>
            <text x={x(0) - 6} y={y(share) + 4} text-anchor="end">
              {formatNumber(share * 100)} %
            </text>
          </>
        ))}
        <text x={x(0.5)} y={y(0) + 34} text-anchor="middle">
          Dự báo quá hạn
        </text>
        <text x={x(0.04)} y={y(0.95)}>
          Thực tế quá hạn
        </text>
        {bins.map(({ forecast, late, count }) => (
          <circle
            class="calibration-dot"
            cx={x(forecast)}
            cy={y(late / count)}
            r={3 + 9 * Math.sqrt(count / most)}
          />
        ))}
      </svg>
    </figure>
  );
}

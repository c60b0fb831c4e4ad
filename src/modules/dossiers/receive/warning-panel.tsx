import { CheckboxRow } from '#ui/fields.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { paths } from '../paths.ts';
import { StateTag } from '../show/state-tag.tsx';
import type { IntakeWarning } from './intake-warnings.ts';

interface WarningPanelProps {
  readonly warnings: readonly IntakeWarning[];
  readonly error: string | undefined;
}

/** What may be a mistake, with links to look at, and the tick that says somebody has looked. Nothing without a warning. */
export function WarningPanel({ warnings, error }: WarningPanelProps) {
  if (warnings.length === 0) return null;
  return (
    <Panel title="Cần xem lại trước khi tiếp nhận">
      {warnings.map((warning) => (
        <WarningText warning={warning} />
      ))}
      <CheckboxRow
        name="acceptWarnings"
        value="yes"
        label="Đã kiểm tra, vẫn tiếp nhận hồ sơ này"
        error={error ? 'Hãy kiểm tra những điều trên rồi đánh dấu, hoặc sửa lại thông tin' : undefined}
      />
    </Panel>
  );
}

function WarningText({ warning }: { warning: IntakeWarning }) {
  if (warning.kind === 'otherName')
    return (
      <p>
        Số định danh này đã có trong hệ thống với họ tên khác. Hãy đối chiếu lại số và họ tên với giấy tờ.
      </p>
    );
  return (
    <>
      <p>Người này đã nộp thủ tục này trong 30 ngày qua và hồ sơ chưa giải quyết xong:</p>
      <ul class="govuk-list">
        {warning.dossiers.map(({ id, code, receivedAt, state }) => (
          <li>
            <a href={paths.dossier(id)} target="_blank" rel="noopener">
              {code}
            </a>
            {receivedAt ? `, tiếp nhận ${formatDateTime(receivedAt)} ` : ' '}
            <StateTag state={state} />
          </li>
        ))}
      </ul>
    </>
  );
}

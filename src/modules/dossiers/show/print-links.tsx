import { Panel } from '#ui/panel.tsx';
import type { Dossier } from '../domain/dossier.ts';
import { isBrokenOff } from '../domain/dossier-state.ts';
import { paths } from '../paths.ts';

/** The forms that can be printed of this dossier now. */
export function PrintLinks({ dossier }: { dossier: Dossier }) {
  const { id, state } = dossier;
  const received = state !== 'intakeRefused';
  return (
    <Panel title="In biểu mẫu">
      <ul class="govuk-list">
        {received ? <PrintLink href={paths.receiptSlip(id)} text="Giấy tiếp nhận và hẹn trả" /> : null}
        {received ? <PrintLink href={paths.controlSlip(id)} text="Phiếu kiểm soát quá trình" /> : null}
        {dossier.clockStartAt && dossier.timeLimit ? (
          <li>
            <a class="govuk-link" href={paths.deadlineProof(id)}>
              Bằng chứng thời hạn
            </a>
          </li>
        ) : null}
        {dossier.refusalReasonCode ? <PrintLink href={paths.refusalSlip(id)} text="Phiếu từ chối" /> : null}
        {state === 'stopped' ? (
          <PrintLink href={paths.stopNotice(id)} text="Thông báo dừng giải quyết" />
        ) : null}
        {dossier.endedAt && received && !isBrokenOff(state) ? (
          <PrintLink href={paths.returnRecord(id)} text="Giấy biên nhận trả kết quả" />
        ) : null}
      </ul>
    </Panel>
  );
}

function PrintLink({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {text} (PDF)
      </a>
    </li>
  );
}

import { NATIONAL_STATES, nationalStateOf } from '#modules/dossiers/index.ts';
import type { Context } from '#platform/context.ts';
import type { SubjectPanel } from '#platform/registry.ts';
import { formatDate } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { linkedView, type StepView } from '../show/linked-view.ts';
import { findLinkedByCode } from '../sql/linked-dossiers.ts';
import { STANDING_WORDS } from '../words.ts';

/**
 * Tra cứu công khai theo mã hồ sơ liên thông: how far each step is, nothing of a person. Asks no permission: whoever holds
 * the slip may ask (TT 01/2018 art. 16(2)(d)).
 */
export const linkedProgress: SubjectPanel = {
  subjectKind: 'dossierCode',
  place: 'main',
  async show(context: Context, code: string) {
    const linked = await findLinkedByCode(context, code);
    if (!linked) return undefined;
    const { steps, bundle } = await linkedView(context, linked);
    return (
      <Panel title={bundle.name}>
        <DataTable
          caption={`Tiến độ từng bước của hồ sơ liên thông ${linked.code}`}
          rows={steps}
          columns={[
            { head: 'Bước', cell: ({ configured }, index) => `${index + 1}. ${configured.name}` },
            { head: 'Cơ quan giải quyết', cell: ({ unitName }) => unitName },
            { head: 'Tình trạng', cell: stateOf },
            { head: 'Ngày trả', cell: dateOf },
          ]}
        />
      </Panel>
    );
  },
};

function stateOf({ dossier, standing }: StepView): string {
  return dossier ? NATIONAL_STATES[nationalStateOf(dossier.state)] : STANDING_WORDS[standing].text;
}

function dateOf({ dossier, expectedAt, standing }: StepView): string {
  if (standing === 'cancelled') return '';
  if (dossier?.returnedAt) return `Đã trả ${formatDate(dossier.returnedAt)}`;
  if (!expectedAt) return 'Theo thông báo của cơ quan giải quyết';
  return dossier ? `Hẹn ${formatDate(expectedAt)}` : `Dự kiến ${formatDate(expectedAt)}`;
}

import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Dossier } from '../domain/dossier.ts';
import { isBrokenOff } from '../domain/dossier-state.ts';
import { NATIONAL_STATES, nationalStateOf } from '../domain/national-state.ts';
import { CHANNEL_WORDS, DELIVERY_WORDS, RELATION_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import type { HandOverRecord } from '../sql/hand-over-records.ts';
import type { Reason } from '../sql/reasons.ts';

interface DossierFactsProps {
  readonly dossier: Dossier;
  readonly units: ReadonlyMap<string, string>;
  readonly officers: ReadonlyMap<string, string>;
}

/** The facts of a dossier in the order in which people ask for them. */
export function DossierFacts({ dossier, units, officers }: DossierFactsProps) {
  const elsewhere = dossier.placeOfHelpUnitId !== dossier.receivingUnitId;
  return (
    <SummaryList
      columns={2}
      rows={[
        { key: 'Thủ tục', value: dossier.procedureName },
        { key: 'Mã thủ tục', value: dossier.procedureCode },
        { key: 'Lĩnh vực', value: dossier.procedureField },
        { key: 'Hình thức nộp', value: CHANNEL_WORDS[dossier.channel] },
        { key: 'Nơi tiếp nhận', value: units.get(dossier.receivingUnitId) },
        elsewhere ? { key: 'Nơi hỗ trợ', value: units.get(dossier.placeOfHelpUnitId) } : null,
        { key: 'Cơ quan giải quyết', value: units.get(dossier.competentUnitId) },
        { key: 'Công chức thụ lý', value: officers.get(dossier.handlingOfficerId ?? '') },
        dossier.receivedAt ? { key: 'Tiếp nhận lúc', value: formatDateTime(dossier.receivedAt) } : null,
        ...handOverRows(dossier),
        { key: 'Nhận kết quả', value: DELIVERY_WORDS[dossier.resultDelivery] },
        { key: 'Số bộ', value: formatNumber(dossier.numberOfSets) },
        {
          key: 'Phí, lệ phí',
          value: dossier.feeVnd > 0 ? `${formatNumber(dossier.feeVnd)} đồng` : 'Không thu',
        },
        { key: 'Trạng thái trên Cổng quốc gia', value: NATIONAL_STATES[nationalStateOf(dossier.state)] },
        dossier.abstract ? { key: 'Trích yếu', value: dossier.abstract } : null,
      ]}
    />
  );
}

/** Until when the office had to hand over and whether it did; late stays late. */
function handOverRows(dossier: Dossier) {
  const { handOverDueAt: due, handedOverAt: at, nonTerritorial } = dossier;
  const late = dossier.handOverLate ? <Tag tone="danger">Chuyển muộn</Tag> : null;
  return [
    nonTerritorial ? { key: 'Địa giới', value: 'Tiếp nhận ngoài địa giới' } : null,
    due && !at && dossier.state === 'received'
      ? { key: 'Phải chuyển trước', value: formatDateTime(due) }
      : null,
    at
      ? {
          key: 'Chuyển giải quyết lúc',
          value: (
            <>
              {formatDateTime(at)} {late}
            </>
          ),
        }
      : null,
    nonTerritorial && dossier.clockStartAt && at
      ? { key: 'Nhận bàn giao lúc', value: formatDateTime(dossier.clockStartAt) }
      : null,
  ];
}

const ENDED_WORDS: Readonly<Partial<Record<Dossier['state'], string>>> = {
  stopped: 'Dừng lúc',
  withdrawn: 'Rút lúc',
};

interface OutcomeFactsProps {
  readonly dossier: Dossier;
  readonly reason: Reason | undefined;
  readonly handedOver: HandOverRecord | undefined;
}

/** How it ended: the result and who took it, or the reason of the refusal or the stop. Nothing while it is open. */
export function OutcomeFacts({ dossier, reason, handedOver }: OutcomeFactsProps) {
  if (!dossier.endedAt) return null;
  const file = dossier.resultFileId ? (
    <a href={paths.file(dossier.id, dossier.resultFileId)}>Mở tệp kết quả</a>
  ) : undefined;
  return (
    <Panel title="Kết quả">
      <SummaryList
        rows={[
          reason
            ? { key: isBrokenOff(dossier.state) ? 'Lý do dừng' : 'Lý do từ chối', value: reason.name }
            : null,
          reason ? { key: 'Căn cứ', value: reason.legalBasis } : null,
          dossier.refusalReasonText ? { key: 'Nói rõ', value: dossier.refusalReasonText } : null,
          dossier.closingReasonText ? { key: 'Nói rõ', value: dossier.closingReasonText } : null,
          dossier.resultNumber ? { key: 'Số, ký hiệu', value: dossier.resultNumber } : null,
          file ? { key: 'Tệp kết quả', value: file } : null,
          dossier.resultSigned === null
            ? null
            : {
                key: 'Chữ ký số',
                value: dossier.resultSigned ? 'Tệp có chữ ký số' : 'Tệp không có chữ ký số',
              },
          {
            key: ENDED_WORDS[dossier.state] ?? 'Giải quyết xong lúc',
            value: formatDateTime(dossier.endedAt),
          },
          handedOver
            ? {
                key: 'Đã trả cho',
                value: `${handedOver.receivedBy} (${RELATION_WORDS[handedOver.relation]})`,
              }
            : null,
          handedOver ? { key: 'Trả lúc', value: formatDateTime(handedOver.handedOverAt) } : null,
          handedOver?.proof ? { key: 'Giấy tờ đối chiếu', value: handedOver.proof } : null,
        ]}
      />
    </Panel>
  );
}

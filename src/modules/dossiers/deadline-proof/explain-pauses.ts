import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Explain, HistoryEvent } from '../domain/replay/clock-events.ts';
import { formMark, getFormVersion, hasFormVersion } from '../forms/form-versions.ts';
import { valuesOf } from '../history/event-details.ts';
import { findReason, type Reason } from '../sql/reasons.ts';

/** No clause of the law is known that names it for every procedure: docs/domain-notes.md. */
const PAYMENT_GROUND =
  'pháp luật về phí, lệ phí và pháp luật chuyên ngành; thời gian thực hiện nghĩa vụ tài chính không tính vào thời hạn';

/**
 * What a proof says of each pause: the coded reason, its legal basis, the form that asked for it. The officer's own words
 * stay out, for anybody with the link reads them.
 */
export async function explainPauses(context: Context, history: readonly HistoryEvent[]): Promise<Explain> {
  const codes = valuesOf(history, 'reasonCode');
  const found = await Promise.all(codes.map((code) => findReason(context, code)));
  const reasons = new Map(found.flatMap((reason) => (reason ? [[reason.code, reason]] : [])));
  return (event, number) =>
    event.type === 'dossier.payment-requested'
      ? paymentGrounds(number)
      : supplementGrounds(event, number, reasons.get(String(event.data.reasonCode)));
}

function paymentGrounds(number: number) {
  return {
    reason: 'Chờ người nộp thực hiện nghĩa vụ tài chính',
    ground: PAYMENT_GROUND,
    document: `yêu cầu thực hiện nghĩa vụ tài chính (lần dừng ${number})`,
  };
}

function supplementGrounds(event: HistoryEvent, number: number, reason: Reason | undefined) {
  const on = vietnamDate(event.occurredAt);
  const mark = hasFormVersion('supplementRequest', on)
    ? `, ${formMark(getFormVersion('supplementRequest', on))}`
    : '';
  const own = event.data.again === true ? '; có căn cứ riêng ghi trên phiếu' : '';
  return {
    reason: reason?.name ?? 'Chờ người nộp bổ sung hồ sơ',
    ...(reason && { ground: reason.legalBasis }),
    document: `phiếu yêu cầu bổ sung (lần dừng ${number}${mark})${own}`,
  };
}

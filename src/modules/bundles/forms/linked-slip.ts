import { printing } from '#modules/dossiers/index.ts';
import { qrSvg } from '#platform/render/qr-svg.ts';
import { renderPdf } from '#platform/render/render-pdf.ts';

/** One line of the slip: a procedure, who decides it, when it is done. */
interface SlipStep {
  readonly name: string;
  readonly unit: string;
  /** "H99.7.1-261120-0008", or that it follows. */
  readonly dossierCode: string;
  /** "17:00 24/11/2026", with what it rests on. */
  readonly date: string;
}

/** Giấy tiếp nhận hồ sơ liên thông và hẹn trả kết quả: no circular numbers such a form; the children have Mẫu 01 each. */
export interface LinkedSlipData extends printing.FormHead {
  readonly code: string;
  readonly qrText: string;
  readonly receivingUnit: string;
  readonly bundleName: string;
  readonly ownerName: string;
  readonly receivedAt: string;
  /** When counting starts, if that is not the moment of receipt. */
  readonly countedFrom: string | null;
  readonly dueAt: string | null;
  readonly steps: readonly SlipStep[];
  readonly lookUpAddress: string | null;
  readonly lookUpPhone: string | null;
  readonly receptionist: string | null;
}

export function renderLinkedSlip(data: LinkedSlipData): Promise<Uint8Array> {
  return renderPdf(`${import.meta.dirname}/linked-slip.typ`, {
    ...data,
    head: printing.templateHead(data, 'Giấy tiếp nhận hồ sơ liên thông và hẹn trả kết quả', null),
    qr: qrSvg(data.qrText),
  });
}

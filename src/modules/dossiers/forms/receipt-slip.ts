import { qrSvg } from '#platform/render/qr-svg.ts';
import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, type FormPerson, regulatedHead, templatePath } from './form-head.ts';

/** One line of the table of papers handed in (thành phần hồ sơ). */
export interface ReceiptSlipPaper {
  name: string;
  /** "Bản chính", "Bản sao chứng thực", "Bản chụp", "Bản điện tử". */
  form: string;
  count: number;
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Times are already formatted; null prints a dotted line. */
export interface ReceiptSlipData extends FormHead {
  dossierCode: string;
  /** What the QR code holds: the dossier code or the address of its look-up page. */
  qrText: string;
  /** Address of the page on which the citizen computes the due date again; null prints no second code. */
  proofAddress: string | null;
  /** Đơn vị tiếp nhận, in full. */
  receivingUnit: string;
  /** Kênh nộp: "Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính". */
  channel: string | null;
  submitter: FormPerson;
  /** Chủ hồ sơ: the person or organisation the result is for. */
  owner: { name: string | null; address: string | null };
  procedureName: string;
  procedureCode: string;
  papers: readonly ReceiptSlipPaper[];
  /** Số bộ hồ sơ. */
  setCount: number;
  /** For example "03 ngày làm việc". */
  timeLimit: string | null;
  /** Phí, lệ phí, for example "20.000 đồng" or "Không thu". */
  fee: string | null;
  receivedAt: string | null;
  dueAt: string | null;
  /** What stands below the date when it is only expected. */
  dueNote: string | null;
  /** Nơi, hình thức nhận kết quả. */
  resultPlace: string | null;
  lookUpAddress: string | null;
  lookUpPhone: string | null;
  /** Vào Sổ theo dõi hồ sơ: quyển số, số thứ tự. */
  registerBook: string | null;
  registerNumber: string | null;
  receptionist: string | null;
}

/** Mẫu 01 as a PDF: one A4 page for a dozen papers. */
export function renderReceiptSlip(data: ReceiptSlipData): Promise<Uint8Array> {
  return renderPdf(templatePath('receipt-slip'), {
    ...data,
    head: regulatedHead(data, 'receiptSlip'),
    qr: qrSvg(data.qrText),
    proofQr: data.proofAddress === null ? null : qrSvg(data.proofAddress),
  });
}

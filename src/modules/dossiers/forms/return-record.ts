import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, templateHead, templatePath } from './form-head.ts';

/** A result, or an original handed back with it. */
export interface ReturnedPaper {
  name: string;
  /** Số, ngày of the paper, for example "15/2026, ngày 05/02/2026". */
  numberAndDate: string | null;
  /** "Bản chính", "Bản sao", "Bản điện tử". */
  form: string;
  count: number;
}

/**
 * Giấy biên nhận trả kết quả: who took the result, when and how (NĐ 61/2018 Điều 20). No circular gives
 * it a number. Times are already formatted; null prints a dotted line.
 */
export interface ReturnRecordData extends FormHead {
  dossierCode: string;
  /** Đơn vị trả kết quả, in full. */
  returningUnit: string;
  procedureName: string;
  procedureCode: string;
  /** Chủ hồ sơ. */
  ownerName: string | null;
  dueAt: string | null;
  returnedAt: string | null;
  /** Hình thức trả: "Trực tiếp", "Dịch vụ bưu chính", "Trực tuyến". */
  channel: string | null;
  recipient: {
    name: string | null;
    identityNumber: string | null;
    phone: string | null;
    /** "Chủ hồ sơ", "Người nộp hồ sơ", "Người được ủy quyền". */
    capacity: string | null;
  };
  papers: readonly ReturnedPaper[];
  /** Phí, lệ phí đã thu. */
  fee: string | null;
  /** Ý kiến của người nhận. */
  remark: string | null;
  returningOfficer: string | null;
}

/** The hand-over record as a PDF, one A4 page. */
export function renderReturnRecord(data: ReturnRecordData): Promise<Uint8Array> {
  return renderPdf(templatePath('return-record'), {
    ...data,
    head: templateHead(data, 'Giấy biên nhận trả kết quả', null),
  });
}

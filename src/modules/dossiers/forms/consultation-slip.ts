import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, templateHead, templatePath } from './form-head.ts';

/**
 * Phiếu chuyển xử lý, lấy ý kiến: what is asked of which unit until when (NĐ 61/2018 Điều 19 khoản 5, 6). No circular gives
 * it a number. Times are already formatted; null prints a dotted line.
 */
export interface ConsultationSlipData extends FormHead {
  dossierCode: string;
  /** Cơ quan chủ trì, who asks. */
  askingUnit: string;
  /** Đơn vị được lấy ý kiến. */
  askedUnit: string;
  /** Units that are asked at the same time; empty when there are none. */
  alsoAsked: readonly string[];
  procedureName: string;
  procedureCode: string;
  ownerName: string | null;
  receivedAt: string | null;
  dueAt: string | null;
  /** Line breaks are kept. */
  question: string;
  /** For example "02 ngày làm việc". */
  timeLimit: string;
  askedAt: string;
  answerBy: string;
  papers: readonly { name: string; form: string; count: number }[];
  /** What was answered, and when; null leaves room for handwriting. */
  answer: { text: string; answeredAt: string; late: boolean } | null;
  asker: string | null;
  answerer: string | null;
}

/** The slip as a PDF. Throws RangeError when nothing is asked. */
export async function renderConsultationSlip(data: ConsultationSlipData): Promise<Uint8Array> {
  if (data.question.trim() === '') throw new RangeError('a consultation asks something');
  return renderPdf(templatePath('consultation-slip'), {
    ...data,
    head: templateHead(data, 'Phiếu chuyển xử lý, lấy ý kiến', null),
  });
}

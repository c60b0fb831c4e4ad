import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, type FormPerson, regulatedHead, templatePath } from './form-head.ts';

/** Thông báo dừng giải quyết hồ sơ. Times are already formatted; null prints a dotted line. */
export interface StopNoticeData extends FormHead {
  dossierCode: string;
  receivedAt: string | null;
  stoppedAt: string | null;
  /** Who stops. */
  decidingUnit: string;
  /** Where the papers are given back. */
  receivingUnit: string;
  submitter: FormPerson;
  /** Chủ hồ sơ. */
  owner: { name: string | null };
  procedureName: string;
  procedureCode: string;
  /** Lý do; never empty. Line breaks are kept. */
  reason: string;
  /** Giấy tờ trả lại. */
  papers: readonly { readonly name: string; readonly form: string; readonly count: number }[];
  phone: string | null;
  /** Who signs on the right. */
  signer: { role: string; name: string | null };
}

/**
 * Mẫu 05 of TT 03/2025/TT-VPCP as a PDF; TT 01/2018 has no such form. Throws RangeError when the reason is empty or no
 * circular defines the form on the day of issue.
 */
export async function renderStopNotice(data: StopNoticeData): Promise<Uint8Array> {
  if (data.reason.trim() === '') throw new RangeError('a stop needs a reason');
  return renderPdf(templatePath('stop-notice'), { ...data, head: regulatedHead(data, 'stopNotice') });
}

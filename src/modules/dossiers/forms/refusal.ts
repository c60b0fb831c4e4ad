import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, type FormPerson, regulatedHead, templatePath } from './form-head.ts';

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ. Times are already formatted; null prints a dotted line. */
export interface RefusalData extends FormHead {
  /**
   * `intake`: the dossier was never taken in (NĐ 61/2018 Điều 17 khoản 1 điểm b);
   * `appraisal`: refused after examination, with its code and receiving time (Điều 19 khoản 8).
   */
  stage: 'intake' | 'appraisal';
  /** Đơn vị tiếp nhận, in full. */
  receivingUnit: string;
  /** Who refuses: the receiving office at intake, the competent unit after appraisal. */
  decidingUnit: string;
  /** Null at intake, when no code has been given. */
  dossierCode: string | null;
  receivedAt: string | null;
  submitter: FormPerson;
  /** Chủ hồ sơ. */
  owner: { name: string | null };
  procedureName: string;
  procedureCode: string;
  /** Lý do; never empty. Line breaks are kept. */
  reason: string;
  /** Where the procedure is explained, and who helps. */
  website: string | null;
  guide: { name: string | null; phone: string | null };
  /** Who signs on the right, for example { role: 'Người tiếp nhận hồ sơ', name: … }. */
  signer: { role: string; name: string | null };
}

/** Mẫu 03 as a PDF. Throws RangeError when the reason is empty: a refusal without one is void. */
export async function renderRefusal(data: RefusalData): Promise<Uint8Array> {
  if (data.reason.trim() === '') throw new RangeError('a refusal needs a reason');
  return renderPdf(templatePath('refusal'), { ...data, head: regulatedHead(data, 'refusal') });
}

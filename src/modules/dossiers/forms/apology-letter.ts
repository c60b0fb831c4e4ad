import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, type FormPerson, regulatedHead, templateHead, templatePath } from './form-head.ts';

/** Văn bản xin lỗi. Times are already formatted; null prints a dotted line. */
export interface ApologyLetterData extends FormHead {
  dossierCode: string;
  receivedAt: string | null;
  procedureName: string;
  procedureCode: string;
  /** Lĩnh vực. */
  field: string;
  submitter: FormPerson;
  /** Chủ hồ sơ. */
  owner: { name: string | null };
  /** Who apologises: the unit that decides. */
  apologisingUnit: string;
  receivingUnit: string;
  /** Ngày hẹn trả cũ. */
  dueAt: string | null;
  /** Ngày hẹn lại; null where there is none. */
  newDueAt: string | null;
  /** Giấy tờ bị mất; empty for an apology for time. */
  lostPapers: readonly string[];
  /** Lý do; never empty. Line breaks are kept. */
  reason: string;
  phone: string | null;
  signer: { role: string; name: string | null };
}

const LOST_PAPERS_TITLE = 'Văn bản xin lỗi về việc làm mất, hư hỏng giấy tờ';

/**
 * Mẫu 04 of TT 01/2018/TT-VPCP or, from 15/09/2025, of TT 03/2025/TT-VPCP as a PDF. For lost papers (NĐ 61/2018 art. 21) no
 * circular has a form: the same letter under a title of its own. Throws RangeError when the reason is empty.
 */
export async function renderApologyLetter(data: ApologyLetterData): Promise<Uint8Array> {
  if (data.reason.trim() === '') throw new RangeError('an apology needs a reason');
  const head =
    data.lostPapers.length > 0 ? templateHead(data, LOST_PAPERS_TITLE, null) : regulatedHead(data, 'apology');
  return renderPdf(templatePath('apology-letter'), { ...data, head });
}

import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, type FormPerson, templateHead, templatePath } from './form-head.ts';

/**
 * Văn bản xin lỗi và đính chính kết quả (NĐ 61/2018 Điều 21). No circular gives it a number. Times are already formatted; null
 * prints a dotted line.
 */
export interface CorrectionLetterData extends FormHead {
  dossierCode: string;
  decidingUnit: string;
  receivingUnit: string;
  submitter: FormPerson;
  /** Chủ hồ sơ. */
  owner: { name: string | null };
  procedureName: string;
  procedureCode: string;
  oldResultNumber: string | null;
  newResultNumber: string | null;
  /** Line breaks are kept. */
  fault: string;
  apology: string;
  phone: string | null;
  signer: { role: string; name: string | null };
}

/** The letter as a PDF. Throws RangeError without fault or apology. */
export async function renderCorrectionLetter(data: CorrectionLetterData): Promise<Uint8Array> {
  if (data.fault.trim() === '' || data.apology.trim() === '')
    throw new RangeError('a correction says what was wrong, and apologises');
  return renderPdf(templatePath('correction-letter'), {
    ...data,
    head: templateHead(data, 'Văn bản xin lỗi và đính chính kết quả', null),
  });
}

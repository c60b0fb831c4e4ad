import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, templateHead, templatePath } from './form-head.ts';

/**
 * Biên bản xác minh (NĐ 61/2018 Điều 19 khoản 3), laid out as a record of NĐ 30/2020. Times are already formatted; null prints a
 * dotted line.
 */
export interface VerificationRecordData extends FormHead {
  dossierCode: string;
  procedureName: string;
  procedureCode: string;
  ownerName: string | null;
  verifiedAt: string;
  /** Where it was; `place` is that of the letterhead. */
  verifiedAtPlace: string;
  /** One line each; never empty. */
  participants: readonly string[];
  /** Line breaks are kept. */
  content: string;
  conclusion: string | null;
  writer: string | null;
}

/** The record as a PDF. Throws RangeError when nobody took part or nothing was found. */
export async function renderVerificationRecord(data: VerificationRecordData): Promise<Uint8Array> {
  if (data.participants.length === 0) throw new RangeError('somebody takes part in a verification');
  if (data.content.trim() === '') throw new RangeError('a verification record says what was found');
  return renderPdf(templatePath('verification-record'), {
    ...data,
    head: templateHead(data, 'Biên bản xác minh', null),
  });
}

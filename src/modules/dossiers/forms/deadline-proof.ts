import { qrSvg } from '#platform/render/qr-svg.ts';
import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, templateHead, templatePath } from './form-head.ts';

/** Bằng chứng thời hạn. Everything is already written for people; it holds no name of a person. */
export interface DeadlineProofData extends FormHead {
  dossierCode: string;
  procedureName: string;
  procedureCode: string;
  receivingUnit: string;
  competentUnit: string;
  /** "17:00 23/10/2026", or null for a procedure without a deadline. */
  dueAt: string | null;
  result: string;
  sentences: readonly string[];
  segments: readonly { kind: string; from: string; to: string; minutes: string; grounds: string }[];
  calendars: readonly { version: string; hours: string; days: readonly string[] }[];
  /** Address of the page on which the citizen computes it again; null prints no QR code. */
  address: string | null;
  /** SHA-256 of what was signed, the signature, and the short form of the key. */
  hash: string;
  signature: string;
  fingerprint: string;
}

/** No circular numbers this form. */
export function renderDeadlineProof(data: DeadlineProofData): Promise<Uint8Array> {
  return renderPdf(templatePath('deadline-proof'), {
    ...data,
    head: templateHead(data, 'Bằng chứng thời hạn giải quyết hồ sơ', null),
    qr: data.address === null ? null : qrSvg(data.address),
  });
}

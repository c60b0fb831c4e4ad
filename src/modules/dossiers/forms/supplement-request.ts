import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, type FormPerson, regulatedHead, templatePath } from './form-head.ts';

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: what is missing, said once and completely. Null prints a dotted line. */
export interface SupplementRequestData extends FormHead {
  dossierCode: string;
  receivedAt: string | null;
  /** Who examines the dossier and asks. */
  askingUnit: string;
  submitter: FormPerson;
  /** Chủ hồ sơ. */
  owner: { name: string | null };
  procedureName: string;
  procedureCode: string;
  /** Each paper or point to add or correct, in words; never empty. */
  requested: readonly string[];
  /** Lý do; line breaks are kept. */
  reason: string;
  /** The last moment for the supplement. */
  answerBy: string | null;
  /** What happens to the time limit, one sentence. */
  clockNote: string;
  website: string | null;
  guide: { name: string | null; phone: string | null };
  /** Who signs on the right. */
  signer: { role: string; name: string | null };
}

/** Mẫu 02 as a PDF. Throws RangeError when nothing is asked for or the reason is empty. */
export async function renderSupplementRequest(data: SupplementRequestData): Promise<Uint8Array> {
  if (data.requested.length === 0) throw new RangeError('a supplement request says what is missing');
  if (data.reason.trim() === '') throw new RangeError('a supplement request needs a reason');
  return renderPdf(templatePath('supplement-request'), {
    ...data,
    head: regulatedHead(data, 'supplementRequest'),
  });
}

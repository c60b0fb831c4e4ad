import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, regulatedHead, templatePath } from './form-head.ts';

/** One hand-over between two units or desks (giao, nhận hồ sơ). */
export interface ControlSlipHandOver {
  /** Cơ quan, bộ phận giao and nhận. */
  from: string;
  to: string;
  /** For example "14 giờ 30 phút, ngày 26 tháng 10 năm 2023"; null leaves room for handwriting. */
  handedAt: string | null;
  /** Kết quả giải quyết of the giving side: trước hạn, đúng hạn, quá hạn; null while not known. */
  outcome: 'early' | 'onTime' | 'late' | null;
  giver: string | null;
  receiver: string | null;
  note: string | null;
}

/** Phiếu kiểm soát quá trình giải quyết hồ sơ. Travels with the paper file; two copies are printed. */
export interface ControlSlipData extends FormHead {
  dossierCode: string;
  procedureName: string;
  procedureCode: string;
  submitterName: string | null;
  /** Chủ hồ sơ. */
  ownerName: string | null;
  receivedAt: string | null;
  /** Thời hạn giải quyết, for example "03 ngày làm việc". */
  timeLimit: string | null;
  dueAt: string | null;
  /** Cơ quan (bộ phận) giải quyết hồ sơ. */
  handlingUnit: string | null;
  /** Cơ quan phối hợp giải quyết hồ sơ. */
  coordinatingUnits: string | null;
  handOvers: readonly ControlSlipHandOver[];
}

/** Rows that a slip shows at least, so that later hand-overs can be written on paper. */
const leastRows = 5;

/** Mẫu 05 (TT 01/2018) or 06 (TT 03/2025) as a PDF. */
export function renderControlSlip(data: ControlSlipData): Promise<Uint8Array> {
  return renderPdf(templatePath('control-slip'), {
    ...data,
    head: regulatedHead(data, 'controlSlip'),
    blankRows: Math.max(0, leastRows - data.handOvers.length),
  });
}

import { renderPdf } from '#platform/render/render-pdf.ts';
import { type FormHead, regulatedHead, templatePath } from './form-head.ts';
import { formatDate } from './format.ts';

/** One dossier in the register. Dates as "26/10/2023" or with the hour; null leaves the cell empty. */
export interface DossierRegisterRow {
  dossierCode: string;
  procedureName: string;
  /** Số bộ hồ sơ. */
  setCount: number;
  /** Chủ hồ sơ. */
  ownerName: string;
  addressAndPhone: string | null;
  /** Cơ quan chủ trì giải quyết. */
  handlingUnit: string | null;
  receivedAt: string | null;
  dueAt: string | null;
  returnedAt: string | null;
  /** Phương thức nhận kết quả. */
  resultChannel: string | null;
  note: string | null;
}

/** Sổ theo dõi hồ sơ of one unit over a period; one book per year, numbered from 01. */
export interface DossierRegisterData extends FormHead {
  /** First and last day, inclusive. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  /** Quyển số. */
  book: string | null;
  /** STT of the first row: 1, or the next number when a part of the book is printed. */
  firstNumber: number;
  rows: readonly DossierRegisterRow[];
  /** Người lập sổ. */
  keeper: string | null;
  /** Who closes the book (khóa sổ), for example { role: 'Giám đốc', name: … }. */
  closer: { role: string; name: string | null };
}

/** Mẫu 06 (TT 01/2018) or 07 (TT 03/2025) as a PDF, A4 landscape. About a second for 1,000 rows. */
export function renderDossierRegister(data: DossierRegisterData): Promise<Uint8Array> {
  return renderPdf(templatePath('dossier-register'), {
    head: regulatedHead(data, 'dossierRegister'),
    period: `Từ ngày ${formatDate(data.from)} đến ngày ${formatDate(data.to)}`,
    book: data.book,
    firstNumber: data.firstNumber,
    rows: data.rows,
    keeper: data.keeper,
    closer: data.closer,
  });
}

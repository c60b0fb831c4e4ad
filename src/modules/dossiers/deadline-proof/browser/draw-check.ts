import type { CheckLine, StatementCheck } from '../../domain/proof/check-statement.ts';
import { element, type PageDocument, type PageElement } from './page-elements.ts';
import type { SignatureCheck } from './verify-signature.ts';

const SIGNATURES: Readonly<Record<SignatureCheck, string>> = {
  valid: 'Chữ ký của hệ thống: hợp lệ, dữ liệu đúng như cơ quan đã công bố.',
  invalid: 'Chữ ký của hệ thống: KHÔNG hợp lệ, dữ liệu đã bị sửa sau khi công bố.',
  unknown: 'Chữ ký của hệ thống: trình duyệt này không kiểm tra được.',
};

/** What came out, in words and line by line. */
export function drawCheck(
  page: PageDocument,
  { matches, lines }: StatementCheck,
  signature: SignatureCheck,
): PageElement[] {
  const sound = matches && signature !== 'invalid';
  const verdict = matches
    ? 'Khớp: máy của quý vị tính ra đúng như cơ quan công bố.'
    : lines.length === 0
      ? 'Không khớp: không đọc được dữ liệu.'
      : 'Không khớp: máy của quý vị tính ra khác, xem các dòng dưới đây.';
  const sign = element(page, 'span', 'notice-sign', sound ? '✓' : '!');
  sign.setAttribute('aria-hidden', 'true');
  const text = element(
    page,
    'div',
    'notice-text',
    element(page, 'p', '', element(page, 'strong', '', verdict)),
    element(page, 'p', '', SIGNATURES[signature]),
  );
  const notice = element(page, 'div', `notice notice-${sound ? 'success' : 'danger'}`, sign, text);
  return lines.length === 0 ? [notice] : [notice, table(page, lines)];
}

const HEADS = ['Nội dung', 'Cơ quan công bố', 'Máy này tính', 'Kết quả'] as const;

function table(page: PageDocument, lines: readonly CheckLine[]): PageElement {
  const heads = HEADS.map((head) => element(page, 'th', '', head));
  const rows = lines.map(({ label, stated, computed, matches }) => {
    const cells = [label, stated, computed, matches ? 'khớp' : 'khác'].map((text, index) => {
      const cell = element(page, 'td', '', element(page, 'span', 'proof-cell', text));
      cell.setAttribute('data-label', HEADS[index] ?? '');
      return cell;
    });
    return element(page, 'tr', matches ? '' : 'row-danger', ...cells);
  });
  return element(
    page,
    'table',
    'data-table data-table-stack',
    element(page, 'caption', 'data-table-caption', 'Kết quả tính lại'),
    element(page, 'thead', '', element(page, 'tr', '', ...heads)),
    element(page, 'tbody', '', ...rows),
  );
}

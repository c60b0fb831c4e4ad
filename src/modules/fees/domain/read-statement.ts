import { type FieldProblem, Problem } from '#platform/problem.ts';
import { readRows } from '#platform/text/csv-rows.ts';
import type { StatementLine } from './match-statement.ts';

const MOST_LINES = 5_000;

/**
 * A platform's list as CSV: order, amount, the platform's own number (may be missing). A first line whose amount is no number is
 * the heading. @throws Problem invalid with each wrong line at the field `csv`
 */
export function readStatement(csv: string): StatementLine[] {
  const rows = readRows(csv);
  const [first] = rows;
  const data = first && !/\d/.test(first.cells[1] ?? '') ? rows.slice(1) : rows;
  if (data.length > MOST_LINES) throw wrong([{ field: 'csv', code: 'fees.statement-too-long' }]);
  const seen = new Set<string>();
  const faults: FieldProblem[] = [];
  const lines = data.map(({ line, cells: [orderReference = '', amount = '', providerReference = ''] }) => {
    const digits = amount.replace(/[.\s]/g, '');
    const fault = faultOf(orderReference, digits, providerReference, seen);
    if (fault) faults.push({ field: 'csv', code: fault, params: { line } });
    seen.add(orderReference);
    return { orderReference, providerReference, amountVnd: Number(digits) };
  });
  if (faults.length > 0) throw wrong(faults.slice(0, 20));
  return lines;
}

function faultOf(
  orderReference: string,
  digits: string,
  providerReference: string,
  seen: ReadonlySet<string>,
) {
  if (orderReference === '' || orderReference.length > 100 || providerReference.length > 100)
    return 'fees.statement-reference';
  if (!/^\d{1,13}$/.test(digits)) return 'fees.statement-amount';
  return seen.has(orderReference) ? 'fees.statement-twice' : undefined;
}

function wrong(faults: readonly FieldProblem[]): Problem {
  return new Problem('invalid', 'fees.statement-wrong', {}, faults);
}

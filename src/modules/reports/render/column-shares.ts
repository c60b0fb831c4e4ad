import { isNumber, type TableSection } from '../form/report-form.ts';

/** Room for the words "chưa có dữ liệu" on one line. */
const NO_DATA_SHARE = 1.35;

/** Shares of the width, a column each; one that lacks a number is wide enough to say so. */
export function columnShares({ columns, rows }: TableSection): number[] {
  return columns.map(({ weight }, at) => {
    const lacksOne = rows.some(({ cells }) => {
      const cell = cells[at];
      return cell !== undefined && isNumber(cell) && cell.value === null;
    });
    return lacksOne ? Math.max(weight, NO_DATA_SHARE) : weight;
  });
}

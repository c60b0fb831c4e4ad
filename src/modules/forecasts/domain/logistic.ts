/** A fitted logistic regression: log-odds = bias + Σ weight × feature. */
export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

const ROUNDS = 30;
const SETTLED = 1e-8;

/**
 * Fits a logistic regression by Newton's method. The weights, not the bias, are held back by `ridge` (L2), so that few
 * dossiers cannot claim much. `rows` are features of equal number, `late` the outcomes.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  late: readonly boolean[],
  ridge: number,
): Logistic {
  const size = (rows[0]?.length ?? 0) + 1;
  let beta = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const { gradient, curvature } = slopes(rows, late, beta, ridge);
    const step = solve(curvature, gradient);
    beta = beta.map((value, index) => value + (step[index] ?? 0));
    if (Math.max(...step.map(Math.abs)) < SETTLED) break;
  }
  const [bias = 0, ...weights] = beta;
  return { bias, weights };
}

/** Log-odds of being late. */
export function logOdds({ bias, weights }: Logistic, features: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (features[index] ?? 0), bias);
}

export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function slopes(
  rows: readonly (readonly number[])[],
  late: readonly boolean[],
  beta: readonly number[],
  ridge: number,
) {
  const size = beta.length;
  const gradient = beta.map((value, index) => (index === 0 ? 0 : -ridge * value));
  const curvature = beta.map((_, i) => beta.map((_, j) => (i === j ? (i === 0 ? 1e-9 : ridge) : 0)));
  for (const [index, row] of rows.entries()) {
    const features = [1, ...row];
    const odds = features.reduce((sum, value, at) => sum + value * (beta[at] ?? 0), 0);
    const chance = probabilityOf(odds);
    const error = (late[index] ? 1 : 0) - chance;
    const weight = Math.max(chance * (1 - chance), 1e-9);
    for (let i = 0; i < size; i++) {
      const first = features[i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + error * first;
      const line = curvature[i] as number[];
      for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + weight * first * (features[j] ?? 0);
    }
  }
  return { gradient, curvature };
}

/** Gauss with pivots; the matrix is positive definite, so a solution exists. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = pivotOf(rows, column);
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const line = rows[column] as number[];
    for (let below = column + 1; below < size; below++) {
      const other = rows[below] as number[];
      const factor = (other[column] ?? 0) / (line[column] ?? 1);
      for (let at = column; at <= size; at++) other[at] = (other[at] ?? 0) - factor * (line[at] ?? 0);
    }
  }
  const answer = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const line = rows[row] as number[];
    const known = answer.reduce((sum, value, at) => (at > row ? sum + value * (line[at] ?? 0) : sum), 0);
    answer[row] = ((line[size] ?? 0) - known) / (line[row] ?? 1);
  }
  return answer;
}

function pivotOf(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row++)
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  return best;
}

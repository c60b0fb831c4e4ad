import { cpus, loadavg } from 'node:os';

/** The value below which this share of the times lies. */
export function shareOf(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** One line: what, how long, its limit and the ratio. Answers whether it keeps to the limit. */
export function report(what: string, ms: number, limit?: number): boolean {
  const ratio = limit === undefined ? '' : ` of ${limit} ms: ratio ${(ms / limit).toFixed(2)}`;
  console.log(`${what.padEnd(52)} ${ms.toFixed(1).padStart(9)} ms${ratio}`);
  return limit === undefined || ms <= limit;
}

/** Two calls to warm up, then so many one after the other. */
export async function times(count: number, call: (index: number) => Promise<number>): Promise<number[]> {
  await call(0);
  await call(1);
  const taken: number[] = [];
  for (let index = 0; index < count; index += 1) taken.push(await call(index));
  return taken;
}

export function machine(): string {
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load}, Node ${process.version}`;
}

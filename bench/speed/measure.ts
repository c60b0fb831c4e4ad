import { readFileSync } from 'node:fs';
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

const atStart = processorTimes();

/** What measured, and what else it was doing: on a rented machine the host may have kept some of its processors' time. */
export function machine(): string {
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  const now = processorTimes();
  const stolen = (100 * (now.stolen - atStart.stolen)) / Math.max(1, now.all - atStart.all);
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load}, ${stolen.toFixed(0)} % of the time kept by the host, Node ${process.version}`;
}

/** In ticks since the machine started; zeros where the system does not tell (Linux alone does). */
function processorTimes(): { readonly stolen: number; readonly all: number } {
  try {
    const [, ...ticks] = readFileSync('/proc/stat', 'utf8').split('\n')[0]?.trim().split(/\s+/) ?? [];
    const times = ticks.slice(0, 8).map(Number);
    return { stolen: times[7] ?? 0, all: times.reduce((sum, value) => sum + value, 0) };
  } catch {
    return { stolen: 0, all: 0 };
  }
}

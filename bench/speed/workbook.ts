import { setTimeout as wait } from 'node:timers/promises';
import { report } from './measure.ts';
import type { Served } from './serve.ts';

const LEAST_ROWS = 100_000;
const MOST_MEGABYTES = 250;
const LONGEST_STALL_MS = 100;
/** Some days before the last day of the quarter hold a hundred thousand dossiers of 5.5 million. */
const TO = Temporal.PlainDate.from('2026-09-14');

/** More than a hundred thousand records of a figure as a workbook; meanwhile somebody asks for a small page every few milliseconds. */
export async function workbook(served: Served, who: string): Promise<boolean> {
  const { from, rows } = await daysWith(served, who);
  const path = `/so-lieu/dossiersReceivedInPeriod/tai-ve?don-vi=H99&tu=${dayText(from)}&den=${dayText(TO)}`;
  await served.ask(who, '/viec-cua-toi');
  const before = await served.memory();
  const beside = besides(served);
  const began = performance.now();
  let bytes = 0;
  for await (const piece of await served.open(who, path)) bytes += piece.length;
  const seconds = (performance.now() - began) / 1000;
  const { megabytes, longest, asked } = await beside.end();
  console.log(
    `workbook of ${rows} rows: ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB, ${asked} requests beside it`,
  );
  console.log(
    `memory: ${before.toFixed(0)} MB before, most ${megabytes.toFixed(0)} MB of ${MOST_MEGABYTES}: ratio ${(megabytes / MOST_MEGABYTES).toFixed(2)}`,
  );
  const kept = report('longest request beside the workbook', longest, LONGEST_STALL_MS);
  return kept && megabytes <= MOST_MEGABYTES && rows >= LEAST_ROWS;
}

async function daysWith(served: Served, who: string) {
  for (let days = 20; days <= 1600; days *= 2) {
    const from = TO.subtract({ days });
    const path = `/api/figures/dossiersReceivedInPeriod?unit=H99&from=${from}&to=${TO}`;
    const { value: rows } = JSON.parse((await served.ask(who, path)).text) as { value: number };
    if (rows >= LEAST_ROWS || days > 800) return { from, rows };
  }
  throw new Error('unreachable');
}

/** Asks for a small page over and over, and looks at the memory. */
function besides(served: Served) {
  let going = true;
  const seen = { megabytes: 0, longest: 0, asked: 0 };
  const asking = async () => {
    while (going) {
      seen.longest = Math.max(seen.longest, (await served.ask('tiepnhan.lamson', '/healthz')).ms);
      seen.asked += 1;
      await wait(5);
    }
  };
  const weighing = async () => {
    while (going) {
      seen.megabytes = Math.max(seen.megabytes, await served.memory());
      await wait(50);
    }
  };
  const both = Promise.all([asking(), weighing()]);
  return {
    async end() {
      going = false;
      await both;
      return seen;
    },
  };
}

function dayText(day: Temporal.PlainDate): string {
  return day.toLocaleString('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

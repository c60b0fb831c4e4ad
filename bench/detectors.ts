// How many of the dishonest variants the detectors find, and how many honest dossiers raise a false alarm:
//   node --import tsx bench/detectors.ts [honest histories] [variants of each pattern] [seed]
import { measureDetectors } from '../src/modules/integrity/domain/measure.testing.ts';

const FOUND_AT_LEAST = 11 / 12;
const FALSE_AT_MOST = 0.02;

const [honest = '20000', variants = '200', seed = '1'] = process.argv.slice(2);
const started = performance.now();
const measured = measureDetectors(Number(honest), Number(variants), Number(seed));
const rows = Object.entries(measured.found).map(([pattern, found]) => ({
  pattern,
  share: found / measured.variants,
}));
for (const { pattern, share } of rows) console.log(`${pattern.padEnd(22)} ${share.toFixed(3)}`);
const patterns = rows.filter(({ share }) => share > 0.5).length / rows.length;
const all = rows.reduce((sum, { share }) => sum + share, 0) / rows.length;
const alarms = measured.alarmed / measured.honest;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`patterns found     ${patterns.toFixed(4)} (limit ≥ ${FOUND_AT_LEAST.toFixed(4)})`);
console.log(`variants found     ${all.toFixed(4)} (limit ≥ ${FOUND_AT_LEAST.toFixed(4)})`);
console.log(
  `false alarms       ${alarms.toFixed(4)} (limit ≤ ${FALSE_AT_MOST}), of ${measured.honest} histories, ${seconds} s`,
);
process.exitCode = patterns >= FOUND_AT_LEAST && all >= FOUND_AT_LEAST && alarms <= FALSE_AT_MOST ? 0 : 1;

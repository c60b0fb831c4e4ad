// The clock against its slow reading on 100,000 random histories (npm test does 2,000 of them):
//   node --import tsx bench/clock-agreement.ts [how many] [seed]
import { assertAgreement } from '../src/modules/calendar/domain/clock/agreement.testing.ts';

const [count = '100000', seed = String(Date.now())] = process.argv.slice(2);
const started = performance.now();
console.log(`${count} random histories, seed ${seed} …`);
assertAgreement(Number(count), Number(seed));
console.log(`They agree (${((performance.now() - started) / 1000).toFixed(1)} s).`);

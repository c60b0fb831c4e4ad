// A program that goes on until it is asked to stop and says why; run by stop-requests.test.ts.
import { onStopRequest } from './stop-requests.ts';

const work = setInterval(() => {}, 1_000);
const forget = onStopRequest((reason) => {
  process.stdout.write(`${reason}\n`);
  setTimeout(() => {
    clearInterval(work);
    forget();
  }, 400);
});
process.stdout.write(`ready ${process.pid}\n`);

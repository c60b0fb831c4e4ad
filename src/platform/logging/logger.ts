import { type Logger, pino } from 'pino';

export type { Logger };

/** Fields that may hold personal data never reach the log, whoever writes them. */
const PERSONAL = [
  'name',
  'fullName',
  'identityNumber',
  'phone',
  'email',
  'address',
  'password',
  'token',
  'body',
  'form',
];

export function makeLogger(level: string): Logger {
  const paths = PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  return pino({
    level,
    redact: { paths, censor: '[…]' },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}

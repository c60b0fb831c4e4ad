import pg from 'pg';

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const BIGINT = 20;

/** How PostgreSQL's values arrive: timestamptz → Temporal.Instant, date → Temporal.PlainDate, bigint → number. */
export const pgTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return (text: string) => Temporal.Instant.from(text);
    if (oid === DATE) return (text: string) => Temporal.PlainDate.from(text);
    if (oid === BIGINT) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** The driver asks a value for `toPostgres` before it writes it as JSON: so Temporal values go in as ISO text. */
for (const type of [Temporal.Instant, Temporal.PlainDate]) {
  Object.defineProperty(type.prototype, 'toPostgres', {
    value(this: { toString(): string }) {
      return this.toString();
    },
    configurable: true,
  });
}

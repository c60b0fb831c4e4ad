import type { Typed } from './read-typed.ts';
import type { VerbOption } from './verb.ts';

/** A page of a list as the interface answers it; `next` is the `after` of the following page. */
interface Paged {
  readonly next: string | number | null;
}

/** The longest page that every list of the interface gives. */
const LONGEST = '100';

/** How much of a list is wanted; `size` is what the interface gives where no limit is named. */
export function pageOptions(
  size: number,
  after: VerbOption = { value: 'ID', hint: 'đọc tiếp sau dòng này' },
) {
  return {
    after,
    limit: { value: String(size), hint: 'số dòng một trang; csv không nêu thì ghi tất cả' },
  } satisfies Record<string, VerbOption>;
}

/** `after` and `limit`, where they were typed. */
function pageQuery(typed: Typed): Record<string, string> {
  return Object.fromEntries(
    ['after', 'limit'].flatMap((name) => {
      const text = typed.find(name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/**
 * The page that was asked for, with its rows. A table of CSV goes on to other programs, where nobody sees that it was cut: it has every row
 * unless --limit was typed.
 */
export async function readPages<Answer extends Paged, Row>(
  typed: Typed,
  read: (query: Record<string, string>) => Promise<Answer>,
  rowsOf: (answer: Answer) => readonly Row[],
): Promise<{ readonly answer: Answer; readonly rows: readonly Row[] }> {
  const isWhole = typed.format === 'csv' && typed.find('limit') === undefined;
  const answer = await read({ ...pageQuery(typed), ...(isWhole ? { limit: LONGEST } : {}) });
  const rows = [...rowsOf(answer)];
  for (let { next } = answer; isWhole && next !== null; ) {
    const page = await read({ after: String(next), limit: LONGEST });
    rows.push(...rowsOf(page));
    next = page.next;
  }
  return { answer, rows };
}

/** Says how to go on, under the table of a page; nothing on the last one. */
export function nextText({ next }: Paged): readonly string[] {
  return next === null ? [] : [`Trang sau: --after ${next}`];
}

import { formatDateTime } from '#ui/format.ts';
import type { Column } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { IntegrityNote } from '../domain/note.ts';
import { integrityPaths } from '../paths.ts';
import { PATTERN_WORDS } from '../pattern-words.ts';
import { STATE_WORDS } from '../words.ts';

export const patternColumn: Column<IntegrityNote> = {
  head: 'Dấu hiệu',
  name: true,
  cell: ({ pattern }) => PATTERN_WORDS[pattern],
};
export const reasonColumn: Column<IntegrityNote> = {
  head: 'Nội dung',
  cell: ({ explanation }) => explanation,
  clamp: true,
};
export const happenedColumn: Column<IntegrityNote> = {
  head: 'Xảy ra lúc',
  cell: ({ happenedAt }) => formatDateTime(happenedAt),
  nowrap: true,
};
export const stateColumn: Column<IntegrityNote> = {
  head: 'Tình trạng',
  cell: ({ state }) => <Tag tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].text}</Tag>,
};

/** Mã hồ sơ, or how many dossiers the note is about. */
export const aboutColumn: Column<IntegrityNote> = {
  head: 'Hồ sơ',
  cell: ({ evidence }) => {
    const codes = [...new Set(evidence.map(({ code }) => code))];
    return codes.length === 1 ? (codes[0] ?? '') : `${codes.length} hồ sơ`;
  },
  nowrap: true,
};

/** Where a note is opened. */
export function noteHref({ id }: IntegrityNote): string {
  return integrityPaths.note(id);
}

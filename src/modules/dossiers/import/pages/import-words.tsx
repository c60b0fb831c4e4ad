import { formatNumber } from '#ui/format.ts';
import type { Column } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { DossierImport, ImportCounts } from '../../domain/dossier-import.ts';

export function ImportStateTag({ state }: Pick<DossierImport, 'state'>) {
  switch (state) {
    case 'running':
      return <Tag tone="info">Đang nhập</Tag>;
    case 'done':
      return <Tag tone="success">Đã nhập xong</Tag>;
    case 'failed':
      return <Tag tone="danger">Không đọc được tệp</Tag>;
  }
}

const COUNT_WORDS: readonly (readonly [keyof ImportCounts, string])[] = [
  ['rows', 'Số dòng'],
  ['imported', 'Hồ sơ mới'],
  ['changed', 'Cập nhật'],
  ['unchanged', 'Không đổi'],
  ['rejected', 'Không nhập được'],
];

export const countColumns: readonly Column<DossierImport>[] = COUNT_WORDS.map(([name, head]) => ({
  head,
  align: 'end',
  nowrap: true,
  cell: ({ counts }) => formatNumber(counts[name]),
}));

export function countRows(counts: ImportCounts): { key: string; value: string }[] {
  return COUNT_WORDS.map(([name, key]) => ({ key, value: formatNumber(counts[name]) }));
}

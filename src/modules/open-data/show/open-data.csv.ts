import { definePage } from '#platform/http/operation.ts';
import { toCsv } from '#platform/text/csv.ts';
import { paths } from '../paths.ts';
import { readQuarter } from './read-quarter.ts';

const HEAD = ['ma_don_vi', 'ten_don_vi', 'linh_vuc', 'tiep_nhan', 'da_giai_quyet', 'truoc_va_dung_han'];

/** GET /du-lieu-mo/{first day}/so-lieu.csv: the same lines; empty where a count is hidden, `*` where all are meant. */
export const openDataCsv = definePage({
  id: 'open-data.csv',
  path: paths.csv(':from'),
  access: 'public',
  async load(context, { params }) {
    const { quarter } = await readQuarter(context, params.from ?? '');
    const number = (value: number | null) => (value === null ? '' : String(value));
    const lines = quarter.lines.map(({ unit, field, received, resolved, resolvedInTime }) => [
      unit?.code ?? '*',
      unit?.name ?? '*',
      field ?? '*',
      ...[received, resolved, resolvedInTime].map(number),
    ]);
    return {
      kind: 'download',
      bytes: toCsv([HEAD, ...lines]),
      mediaType: 'text/csv; charset=utf-8',
      fileName: `du-lieu-mo-${quarter.from}-${quarter.to}.csv`,
    };
  },
});

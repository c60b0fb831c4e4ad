import { z } from 'zod';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther } from '#platform/http/reply.ts';
import { formatNumber } from '#ui/format.ts';
import { paths } from '../paths.ts';
import { compareReport } from './compare-report.ts';

/** POST /ky-bao-cao/:id/doi-chieu: the button on the page of a closed report; there is no screen of its own. */
export const compareReportPage = defineForm({
  id: 'reports.compare.page',
  path: paths.compare(':id'),
  access: 'reports.compare',
  schema: z.object({}),
  async render(_context, { params }) {
    return seeOther(paths.report(params.id ?? ''));
  },
  async submit(context, _input, { params }) {
    const id = params.id ?? '';
    const found = await compareReport(context, id);
    const said =
      found === 0
        ? 'Số liệu đã chốt vẫn đúng với hồ sơ hiện nay.'
        : `Có thêm ${formatNumber(found)} số liệu nay tính ra khác; đã ghi vào sổ điều chỉnh.`;
    return seeOther(paths.report(id), said);
  },
});

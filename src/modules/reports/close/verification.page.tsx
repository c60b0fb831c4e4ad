import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { paths } from '../paths.ts';
import { verifyClosing } from './verify-closing.ts';

/** GET /ky-bao-cao/:id/toan-ven: every hash of the closed report, computed again. */
export const verificationPage = definePage({
  id: 'reports.verification.page',
  path: paths.verification(':id'),
  access: 'reports.read',
  async load(context, { params }) {
    const id = params.id ?? '';
    const { sha256, checked, differences } = await verifyClosing(context, id);
    const intact = differences.length === 0;
    return view(
      {
        title: 'Kiểm tra toàn vẹn',
        breadcrumb: [
          { text: 'Báo cáo', href: paths.reports },
          { text: 'Báo cáo đã chốt', href: paths.report(id) },
          { text: 'Kiểm tra toàn vẹn' },
        ],
      },
      <>
        <Notice
          tone={intact ? 'success' : 'danger'}
          text={
            intact
              ? `Toàn vẹn: đã tính lại ${formatNumber(checked)} mã băm, tất cả khớp với bản đã chốt.`
              : `Không còn nguyên vẹn: ${differences.join('; ')}.`
          }
        />
        <Panel title="Mã băm SHA-256 của báo cáo">
          <p>
            <code class="hash">{sha256}</code>
          </p>
          <p class="muted">
            Mã băm tính trên toàn bộ nội dung, danh sách hồ sơ sau từng con số, văn bản DOCX và PDF, người ký
            và thời điểm chốt.
          </p>
        </Panel>
      </>,
    );
  },
});

import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { Button } from '#ui/button.tsx';
import { formatPeriod } from '#ui/format.ts';
import { Columns, Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { DataTable } from '#ui/table.tsx';
import type { ProcedureBundle } from '../domain/bundle.ts';
import type { BundleStep } from '../domain/bundle-content.ts';
import { paths } from '../paths.ts';
import { listBundleVersions } from '../sql/bundle-versions.ts';
import { limitText } from '../words.ts';
import { VerifiedTag } from './verified-tag.tsx';

/** One bundle: its steps in a version, and the versions. */
export const bundlePage = definePage({
  id: 'bundles.bundle.page',
  path: '/thu-tuc-lien-thong/:code',
  access: 'bundles.browse',
  async load(context, { params, query }) {
    const versions = await listBundleVersions(context, params.code ?? '');
    const shown = versions.find(({ number }) => String(number) === query['phien-ban']) ?? versions[0];
    if (!shown) throw new Problem('notFound', 'bundles.bundle-unknown', { code: params.code ?? '' });
    return view(
      {
        title: shown.name,
        lead: `Phiên bản ${shown.number}, ${formatPeriod(shown.validFrom, shown.validTo ?? undefined)}`,
        breadcrumb: [{ text: 'Nhóm thủ tục liên thông', href: paths.catalogue }, { text: shown.name }],
        actions: actionsOf(context, shown),
      },
      <Columns main={<Steps bundle={shown} />} side={<Facts bundle={shown} versions={versions} />} />,
    );
  },
});

function actionsOf(context: Context, { code }: ProcedureBundle) {
  return (
    <>
      {isAllowed(context.actor, 'bundles.receive') ? (
        <Button href={paths.receiveBundle(code)}>Tiếp nhận hồ sơ</Button>
      ) : null}
      {isAllowed(context.actor, 'bundles.administer') ? (
        <Button variant="secondary" href={paths.change(code)}>
          Sửa thành phiên bản mới
        </Button>
      ) : null}
    </>
  );
}

function Steps({ bundle }: { bundle: ProcedureBundle }) {
  const { steps } = bundle.content;
  return (
    <Panel title="Các bước">
      <DataTable
        caption="Các bước của nhóm thủ tục"
        captionHidden
        rows={steps}
        columns={[
          {
            head: 'Bước',
            cell: ({ name, optional }, index) => `${index + 1}. ${name}${optional ? ' (tùy chọn)' : ''}`,
          },
          {
            head: 'Thủ tục',
            cell: ({ procedureCode }) => <a href={`/thu-tuc/${procedureCode}`}>{procedureCode}</a>,
            nowrap: true,
          },
          {
            head: 'Thời hạn',
            cell: ({ timeLimit, longer }) =>
              `${limitText(timeLimit)}${longer ? `; ${longer.when.toLocaleLowerCase('vi')}: ${limitText(longer.timeLimit)}` : ''}`,
          },
          { head: 'Cần kết quả của', cell: (step) => inputsOf(step, steps) },
        ]}
      />
    </Panel>
  );
}

function inputsOf({ after }: BundleStep, steps: readonly BundleStep[]): string {
  if (after.length === 0) return 'Bắt đầu ngay';
  return after
    .map((input) => {
      const name = steps.find(({ code }) => code === input.step)?.name ?? input.step;
      const paper = input.paper ? `, thay giấy tờ ${input.paper}` : '';
      const fails = input.ifFails === 'cancel' ? 'không có thì hủy' : 'không có vẫn làm';
      return `${name}${paper} (${fails})`;
    })
    .join('; ');
}

function Facts({ bundle, versions }: { bundle: ProcedureBundle; versions: readonly ProcedureBundle[] }) {
  const { overallLimit, longerOverallLimit, cutoff, acknowledgeHours, legalBasis, note } = bundle.content;
  return (
    <>
      <Panel title="Quy định chung">
        <SummaryList
          rows={[
            { key: 'Kiểm chứng', value: <VerifiedTag verified={bundle.verified} /> },
            { key: 'Căn cứ', value: legalBasis.join('; ') },
            { key: 'Hạn của cả nhóm', value: overallLimit ? limitText(overallLimit) : 'Không có hạn chung' },
            longerOverallLimit ? { key: 'Khi phải xác minh', value: limitText(longerOverallLimit) } : null,
            { key: 'Giờ chốt', value: `Nhận từ ${cutoff}: tính từ ngày làm việc tiếp theo` },
            { key: 'Xác nhận đã nhận', value: `Trong ${acknowledgeHours} giờ làm việc` },
          ]}
        />
        {note ? <p class="muted">{note}</p> : null}
      </Panel>
      <Panel title="Các phiên bản">
        <ul>
          {versions.map(({ code, number, validFrom, validTo }) => (
            <li>
              <a href={`${paths.bundle(code)}?phien-ban=${number}`}>Phiên bản {number}</a>:{' '}
              {formatPeriod(validFrom, validTo ?? undefined)}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

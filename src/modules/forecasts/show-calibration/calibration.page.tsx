import { unitNames } from '#modules/organization/index.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { formatDate, formatNumber, formatRate } from '#ui/format.ts';
import { EmptyState, Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { DataTable } from '#ui/table.tsx';
import type { Evaluation } from '../domain/evaluate.ts';
import { LEAST_SETTLED } from '../learn-models/learn-models.ts';
import { paths } from '../paths.ts';
import type { LearnedModel } from '../sql/models.ts';
import { CalibrationChart } from './calibration-chart.tsx';
import { readModels } from './show-calibration.ts';

/** GET /du-bao/do-tin-cay: what was forecast beside what happened. */
export const calibrationPage = definePage({
  id: 'forecasts.calibration',
  path: paths.calibration,
  access: 'forecasts.read',
  async load(context) {
    const models = await readModels(context);
    const units = await unitNames(
      context,
      models.flatMap(({ unitId }) => unitId ?? []),
    );
    return view(
      {
        title: 'Dự báo đúng đến đâu',
        lead: 'Mỗi đêm, hệ thống học từ ba phần tư hồ sơ cũ hơn rồi thử dự báo một phần tư mới hơn mà nó chưa biết.',
        breadcrumb: [{ text: 'Hồ sơ có nguy cơ quá hạn', href: paths.list }, { text: 'Dự báo đúng đến đâu' }],
      },
      models.length === 0 ? (
        <EmptyState title="Chưa học được gì">Cần có hồ sơ đã giải quyết xong.</EmptyState>
      ) : (
        models.map((model) => (
          <ModelPanel model={model} name={model.unitId ? (units.get(model.unitId) ?? '–') : 'Toàn tỉnh'} />
        ))
      ),
    );
  },
});

function ModelPanel({ model, name }: { model: LearnedModel; name: string }) {
  const { evaluation } = model;
  return (
    <Panel title={name}>
      <SummaryList
        rows={[
          { key: 'Học từ', value: `${formatNumber(model.dossiers)} hồ sơ, từ ${formatDate(model.since)}` },
          { key: 'Học lúc', value: formatDate(model.learnedAt) },
          ...(evaluation ? scoreRows(evaluation) : []),
        ]}
      />
      {evaluation ? (
        <Bins evaluation={evaluation} />
      ) : (
        <p>Chưa đủ {LEAST_SETTLED} hồ sơ đã giải quyết để thử: đơn vị dùng dự báo chung của tỉnh.</p>
      )}
    </Panel>
  );
}

function scoreRows({ cases, late, brier, brierDaysLeft, brierBase }: Evaluation) {
  const score = (value: number) => formatNumber(value, 3);
  return [
    { key: 'Thử trên', value: `${formatNumber(cases)} hồ sơ, ${formatRate(late, cases)} quá hạn` },
    { key: 'Điểm Brier của dự báo (càng nhỏ càng đúng)', value: score(brier) },
    { key: 'Nếu chỉ nhìn số ngày còn lại', value: score(brierDaysLeft) },
    { key: 'Nếu lúc nào cũng nói tỷ lệ chung', value: score(brierBase) },
  ];
}

function Bins({ evaluation }: { evaluation: Evaluation }) {
  return (
    <>
      <CalibrationChart bins={evaluation.bins} />
      <DataTable
        caption="Nói bao nhiêu, xảy ra bao nhiêu"
        rows={evaluation.bins}
        columns={[
          {
            head: 'Dự báo',
            cell: ({ from }) => `${formatNumber(from * 100)}–${formatNumber(from * 100 + 10)} %`,
          },
          { head: 'Số hồ sơ', cell: ({ count }) => formatNumber(count), align: 'end' },
          {
            head: 'Dự báo trung bình',
            cell: ({ forecast }) => `${formatNumber(forecast * 100, 1)} %`,
            align: 'end',
          },
          { head: 'Thực tế quá hạn', cell: ({ late, count }) => formatRate(late, count), align: 'end' },
        ]}
      />
    </>
  );
}

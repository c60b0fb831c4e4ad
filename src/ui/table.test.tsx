import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BarChart } from './bar-chart.tsx';
import { clockSegments } from './clock-bar.tsx';
import { Pagination } from './pagination.tsx';
import { type Column, DataTable } from './table.tsx';
import { DueBadge } from './tag.tsx';

type Row = { code: string; name: string };
const columns: Column<Row>[] = [
  { head: 'Mã', cell: (row) => row.code, nowrap: true },
  { head: 'Tên', cell: (row) => row.name, align: 'end' },
];

test('the first column opens the row, the others carry their heading for narrow screens', async () => {
  const rows = [{ code: 'A1', name: '<i>x</i>' }];
  const html = String(
    await (<DataTable caption="Bảng" columns={columns} rows={rows} rowHref={(row) => `/d/${row.code}`} />),
  );
  assert.match(
    html,
    /<th scope="row" class="cell-nowrap" data-label="Mã" role="rowheader"><a class="row-link" href="\/d\/A1"/,
  );
  assert.match(html, /<td class="cell-end" data-label="Tên" role="cell">&lt;i&gt;x&lt;\/i&gt;<\/td>/);
  assert.match(html, /<caption class="data-table-caption">Bảng<\/caption>/);
});

test('boxes for choosing rows are named, and belong to the form that is given', async () => {
  const selection = {
    name: 'code',
    value: (row: Row) => row.code,
    label: (row: Row) => `Chọn ${row.code}`,
    form: 'bulk',
  };
  const html = String(
    await (
      <DataTable caption="b" columns={columns} rows={[{ code: 'A1', name: 'x' }]} selection={selection} />
    ),
  );
  assert.match(
    html,
    /type="checkbox" class="row-box" name="code" value="A1" form="bulk" aria-label="Chọn A1"/,
  );
});

test('an empty list shows what to do next instead of a table', async () => {
  const html = String(
    await (<DataTable caption="b" columns={columns} rows={[]} empty={<p>Tiếp nhận hồ sơ mới</p>} />),
  );
  assert.match(html, /Tiếp nhận hồ sơ mới/);
  assert.doesNotMatch(html, /<table/);
});

test('paging says where one is and leads only where there is something', async () => {
  const middle = String(
    await (<Pagination from={51} shown={50} total={1240} noun="hồ sơ" previousHref="?t=a" nextHref="?s=b" />),
  );
  assert.match(middle, /51–100 trong 1\.240 hồ sơ/);
  assert.match(middle, /rel="prev"[\s\S]*rel="next"/);
  const only = String(await (<Pagination from={1} shown={3} total={3} />));
  assert.doesNotMatch(only, /<a/);
});

test('the clock bar shows used, stopped and remaining time in their places', () => {
  const bar = { startsAt: '2026-11-01T00:00:00Z', dueAt: '2026-11-11T00:00:00Z', summary: '' };
  const pauses = [{ from: '2026-11-02T00:00:00Z', to: '2026-11-03T00:00:00Z', reason: '' }];
  assert.deepEqual(clockSegments({ ...bar, now: '2026-11-05T00:00:00Z', pauses }), {
    segments: [
      { kind: 'counted', from: 0, to: 40 },
      { kind: 'left', from: 40, to: 100 },
      { kind: 'paused', from: 10, to: 20 },
    ],
    due: 100,
    end: 40,
  });
  const late = clockSegments({ ...bar, now: '2026-11-21T00:00:00Z' });
  assert.deepEqual(late.segments.at(-1), { kind: 'late', from: 50, to: 100 });
  assert.equal(late.due, 50);
  const lasting = clockSegments({
    ...bar,
    now: '2026-11-05T00:00:00Z',
    pauses: [{ from: '2026-11-04T00:00:00Z', reason: '' }],
  });
  assert.deepEqual(lasting.segments.at(-1), { kind: 'paused', from: 30, to: 40 });
});

test('time left is told in words with the due time as title, a bar chart by its numbers', async () => {
  const due = String(await (<DueBadge dueAt="2026-11-20T10:00:00Z" now="2026-11-22T12:00:00Z" />));
  assert.match(due, /class="due due-danger" title="Hạn: 17:00 20\/11\/2026"/);
  assert.match(due, /quá hạn 2 ngày/);
  const series = [
    { name: 'Đúng hạn', tone: 'success' as const },
    { name: 'Quá hạn', tone: 'danger' as const },
  ];
  const chart = String(
    await (<BarChart title="t" series={series} rows={[{ label: 'Đất đai', values: [30, 10] }]} />),
  );
  assert.match(chart, /aria-label="Đất đai\. Đúng hạn: 30, Quá hạn: 10"/);
  assert.match(chart, /x="75%" width="25%"/);
});

test('each region that scrolls has the name of its table, and an empty list needs no paging', async () => {
  const columns = [{ head: 'Số', cell: (row: string) => row }];
  const html = String(await (<DataTable caption="Theo kênh" columns={columns} rows={['1']} scroll />));
  assert.match(html, /<section class="table-scroll" tabindex="0" aria-label="Theo kênh, cuộn ngang">/);
  assert.equal(String(await (<Pagination shown={0} noun="hồ sơ" />)), '');
});

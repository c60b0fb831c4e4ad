import { BarChart } from './bar-chart.tsx';
import { ClockBar } from './clock-bar.tsx';
import { GallerySection } from './gallery-section.tsx';
import { Columns, Grid, Panel, Stat } from './panel.tsx';
import { SummaryList } from './summary-list.tsx';
import { Timeline } from './timeline.tsx';

const startsAt = '2026-11-18T01:10:00Z';

/** Facts, clocks, history, figures and charts. */
export function GalleryFigures() {
  return (
    <>
      <GallerySection id="dong-ho" title="Đồng hồ">
        <Panel title="Đang chạy, đã dừng một lần" level={3}>
          <ClockBar
            startsAt={startsAt}
            dueAt="2026-11-26T10:00:00Z"
            now="2026-11-22T03:00:00Z"
            pauses={[
              { from: '2026-11-19T02:00:00Z', to: '2026-11-20T08:00:00Z', reason: 'Chờ bổ sung giấy tờ' },
            ]}
            summary="Đã dùng 2 trên 5 ngày làm việc"
          />
        </Panel>
        <Panel title="Quá hạn" level={3}>
          <ClockBar
            startsAt={startsAt}
            dueAt="2026-11-20T10:00:00Z"
            now="2026-11-22T03:00:00Z"
            summary="Quá hạn 1 ngày"
          />
        </Panel>
      </GallerySection>
      <GallerySection id="tom-tat" title="Thông tin và lịch sử">
        <Columns main={<History />} side={<Facts />} />
      </GallerySection>
      <GallerySection id="so-lieu" title="Số liệu">
        <Grid>
          <Stat
            label="Đã tiếp nhận"
            value="1.240"
            detail="từ 01/11/2026 đến hết 22/11/2026"
            href="#so-lieu"
          />
          <Stat
            label="Đúng hạn"
            value="85,63 %"
            detail="3.421 trong 3.995 hồ sơ"
            href="#so-lieu"
            tone="success"
          />
          <Stat label="Sắp đến hạn" value="4" tone="warning" />
          <Stat label="Quá hạn" value="1" tone="danger" href="#so-lieu" />
        </Grid>
        <Charts />
      </GallerySection>
    </>
  );
}

function Charts() {
  return (
    <Panel>
      <BarChart
        title="Đất đai có nhiều hồ sơ quá hạn nhất: 12 trên 96"
        series={[
          { name: 'Đúng hạn', tone: 'success' },
          { name: 'Đang xử lý', tone: 'neutral' },
          { name: 'Quá hạn', tone: 'danger' },
        ]}
        rows={[
          { label: 'Hộ tịch', values: [310, 41, 2], href: '#so-lieu' },
          { label: 'Chứng thực', values: [280, 6, 0] },
          { label: 'Đất đai', values: [50, 34, 12] },
          { label: 'Bảo trợ xã hội', values: [0, 0, 0] },
        ]}
        note="Số liệu từ 01/11/2026 đến hết 22/11/2026"
      />
      <BarChart
        title="Hồ sơ trực tuyến nhiều gấp đôi hồ sơ tại quầy"
        series={[{ name: 'Hồ sơ', tone: 'brand' }]}
        rows={[
          { label: 'Trực tuyến', values: [812] },
          { label: 'Trực tiếp', values: [401] },
        ]}
      />
    </Panel>
  );
}

function History() {
  return (
    <Panel title="Lịch sử" level={3}>
      <Timeline
        label="Lịch sử hồ sơ"
        entries={[
          {
            at: '2026-11-20T08:00:00Z',
            what: 'Nhận bổ sung giấy tờ',
            actor: 'Nguyễn Thị Mẫu, quầy 2',
            tone: 'info',
          },
          {
            at: '2026-11-19T02:00:00Z',
            what: 'Yêu cầu bổ sung',
            actor: 'Lê Văn Thử',
            detail: 'Thiếu giấy chứng sinh',
            tone: 'warning',
          },
          { at: startsAt, what: 'Tiếp nhận hồ sơ', actor: 'Nguyễn Thị Mẫu, quầy 2', tone: 'success' },
        ]}
      />
    </Panel>
  );
}

function Facts() {
  return (
    <Panel title="Chủ hồ sơ" level={3} extra={<a href="#tom-tat">Sửa</a>}>
      <SummaryList
        rows={[
          {
            key: 'Họ và tên',
            value: 'Trần Văn Mẫu',
            action: { href: '#tom-tat', text: 'Xem', what: 'người này' },
          },
          { key: 'Ngày sinh', value: '26/10/1990' },
          { key: 'Điện thoại', value: undefined },
          null,
        ]}
      />
    </Panel>
  );
}

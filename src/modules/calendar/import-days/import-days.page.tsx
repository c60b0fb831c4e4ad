import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { Details, Panel } from '#ui/panel.tsx';
import { calendarPath, calendarYearPath, importDaysPath } from '../paths.ts';
import { importDays, previewImport } from './import-days.ts';
import { PreviewSection } from './import-preview.tsx';

const EXAMPLE = `Ngày;Loại;Tên;Căn cứ
01/01/2027;nghỉ lễ;Tết Dương lịch;Bộ luật Lao động 2019 điều 112
03/05/2027;nghỉ bù;Nghỉ bù Ngày Quốc tế lao động;Bộ luật Lao động 2019 điều 111 khoản 3`;

const LONGEST = 50_000;

export const importDaysForm = defineForm({
  id: 'calendar.importDays',
  path: importDaysPath,
  access: 'calendar.administer',
  schema: z.object({ csv: z.string('calendar.import-empty').max(LONGEST, 'platform.too-long') }),
  render: async (context, _request, state) => {
    // Trimmed as the deed reads it, so that both count the same lines.
    const csv = typed(state, 'csv').normalize('NFC').trim();
    const title = 'Nhập lịch làm việc của năm';
    const breadcrumb = [{ text: 'Lịch làm việc', href: calendarPath }, { text: title }];
    const lead = 'Dán các dòng theo văn bản của năm; hệ thống kiểm tra từng dòng trước khi lưu.';
    return view(
      { title, breadcrumb, lead },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel>
          <TextArea
            name="csv"
            label="Các ngày của năm"
            hint="Mỗi dòng một ngày: ngày; loại; tên; căn cứ. Chép thẳng từ tệp CSV (dấu chấm phẩy hoặc dấu phẩy)."
            rows={12}
            value={csv}
            error={csvError(state.errors)}
          />
          <Example />
        </Panel>
        {csv !== '' && csv.length <= LONGEST ? await previewSection(context, csv) : null}
        <ActionBar>
          <Button>Nhập</Button>
          <Button variant="secondary" name="intent" value="preview">
            Xem trước
          </Button>
          <Button variant="link" href={calendarPath}>
            Quay lại
          </Button>
        </ActionBar>
      </form>,
    );
  },
  submit: async (context, { csv }) => {
    const { added, changed, unchanged } = await importDays(context, csv);
    const days = [...added, ...changed.map(({ after }) => after), ...unchanged];
    const year = Number(days[0]?.date.slice(0, 4));
    const notice =
      added.length + changed.length === 0
        ? `Lịch không thay đổi: cả ${unchanged.length} ngày đã có từ trước.`
        : `Đã nhập lịch: ${added.length} ngày thêm mới, ${changed.length} ngày thay đổi, ${unchanged.length} ngày đã có.`;
    return seeOther(calendarYearPath(year), notice);
  },
});

/** Beside the field one sentence is enough; the lines stand in the summary and in the preview. */
function csvError(errors: readonly { field: string; text: string }[]): string | undefined {
  const many = errors.filter((error) => error.field === 'csv').length > 1;
  return many ? 'Có dòng chưa hợp lệ, xem từng dòng bên dưới' : errorFor(errors, 'csv');
}

async function previewSection(context: Context, csv: string) {
  return <PreviewSection context={context} csv={csv} preview={await previewImport(context, csv)} />;
}

function Example() {
  return (
    <Details summary="Ví dụ và cách ghi">
      <p>
        Ngày ghi 17/02/2027 hoặc 2027-02-17. Loại là một trong: nghỉ lễ, nghỉ bù, nghỉ hoán đổi, làm bù. Dòng
        tiêu đề có thể có hoặc không. Ngày đã có trong lịch được thay bằng nội dung mới; ngày không có trong
        tệp được giữ nguyên.
      </p>
      <pre class="csv-example">{EXAMPLE}</pre>
    </Details>
  );
}

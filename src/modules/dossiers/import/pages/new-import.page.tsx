import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { invalidField } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor } from '#ui/field-frame.tsx';
import { FileField, TextArea, TextField } from '#ui/fields.tsx';
import { Details } from '#ui/panel.tsx';
import { NATIONAL_FIELDS, NEEDED_FIELDS } from '../../domain/national-record.ts';
import { paths } from '../../paths.ts';
import { claimsInput, claimsOf } from '../claims.ts';
import { importUpload } from '../import-upload.ts';

const OPTIONAL_FIELDS = NATIONAL_FIELDS.slice(NEEDED_FIELDS.length).join(', ');

/** /nhap-du-lieu/them: a file of dossiers, and what its sender says of it. */
export const newImportPage = defineForm({
  id: 'dossiers.new-import.page',
  path: paths.newImport,
  access: 'dossiers.import',
  schema: claimsInput,
  files: ['file'],
  fileKinds: 'tables',
  render: async (context, _request, state) =>
    view(
      {
        title: 'Nhập hồ sơ từ tệp',
        breadcrumb: [{ text: 'Nhập dữ liệu', href: paths.imports }, { text: 'Nhập hồ sơ từ tệp' }],
      },
      form(state, context.config.maxFileMegabytes),
    ),
  async submit(context, input, _request, uploads) {
    const [upload] = uploads.file ?? [];
    if (!upload) throw invalidField('file', 'dossiers.import-file-missing');
    const id = await importUpload(context, upload, claimsOf(input));
    return seeOther(paths.importOf(id), 'Đã nhận tệp, đang nhập. Tải lại trang để xem tiến độ.');
  },
});

function form(state: FormState, megabytes: number) {
  const field = (name: string) => ({ name, value: typed(state, name), error: errorFor(state.errors, name) });
  return (
    <form method="post" enctype="multipart/form-data" novalidate>
      <ErrorSummary errors={state.errors} />
      <FileField
        name="file"
        label="Tệp hồ sơ"
        hint={`CSV, XLSX hoặc JSON từng dòng, tối đa ${megabytes} MB. Tệp lớn hơn do người quản trị máy chủ nhập bằng dòng lệnh.`}
        accept=".csv,.xlsx,.jsonl,.ndjson"
        error={errorFor(state.errors, 'file')}
      />
      <Details summary="Các cột của tệp">
        <p>{NEEDED_FIELDS.join(', ')}.</p>
        <p>
          {`Ngày giờ viết liền yyyyMMddHHmmss. DonViXuLy là mã định danh của đơn vị giải quyết. Có thể thêm: ${OPTIONAL_FIELDS}.`}
        </p>
      </Details>
      <h2 class="govuk-heading-m">Số liệu bên gửi, để đối chiếu</h2>
      <TextField {...field('total')} label="Tổng số hồ sơ" width="half" inputmode="numeric" optional />
      <TextArea
        {...field('states')}
        label="Theo trạng thái"
        hint="Mỗi dòng một trạng thái quốc gia, ví dụ 10=67000"
        rows={3}
        optional
      />
      <TextArea
        {...field('months')}
        label="Theo tháng tiếp nhận"
        hint="Mỗi dòng một tháng, ví dụ 2026-03=500"
        rows={3}
        optional
      />
      <ActionBar>
        <Button>Nhập hồ sơ</Button>
        <Button variant="link" href={paths.imports}>
          Quay lại
        </Button>
      </ActionBar>
    </form>
  );
}

import { z } from 'zod';
import { defineForm, type FormState } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { invalidField } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor } from '#ui/field-frame.tsx';
import { FileField } from '#ui/fields.tsx';
import { formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { DataTable } from '#ui/table.tsx';
import { importUnitsPath, unitsPath } from '../paths.ts';
import { importUnits, type UnitImport } from './import-units.ts';
import { readUnitFile } from './read-unit-file.ts';

const breadcrumb = [{ text: 'Cơ quan, đơn vị', href: unitsPath }, { text: 'Nhập từ tệp' }];

/** /don-vi/nhap: a table of units from a file. */
export const importUnitsForm = defineForm({
  id: 'organization.importUnits',
  path: importUnitsPath,
  access: 'organization.administer',
  schema: z.object({}),
  files: ['file'],
  fileKinds: 'tables',
  render: async (_context, _request, state) =>
    view({ title: 'Nhập danh mục đơn vị', breadcrumb }, form(state)),
  async submit(context, _input, _request, uploads) {
    const [upload] = uploads.file ?? [];
    if (!upload) throw invalidField('file', 'organization.import-file-missing');
    const table = await readUnitFile(await context.files.get(upload.sha256), upload.name);
    const result = await importUnits(context, table);
    return view({ title: 'Đã nhập danh mục đơn vị', breadcrumb }, outcome(result));
  },
});

function form(state: FormState) {
  return (
    <form method="post" enctype="multipart/form-data" novalidate>
      <ErrorSummary errors={state.errors} />
      <FileField
        name="file"
        label="Tệp danh mục đơn vị"
        hint="CSV hoặc XLSX có các cột MaDinhDanh, TenDonVi, MaDinhDanhCha, Cap. Cap là province, department, district, commune, office hoặc publicServiceUnit. Đơn vị cấp trên có thể đứng sau."
        accept=".csv,.xlsx"
        error={errorFor(state.errors, 'file')}
      />
      <ActionBar>
        <Button>Nhập danh mục</Button>
        <Button variant="link" href={unitsPath}>
          Quay lại
        </Button>
      </ActionBar>
    </form>
  );
}

function outcome(result: UnitImport) {
  const { rejected } = result;
  return (
    <>
      {rejected.length > 0 ? (
        <Notice
          tone="warning"
          text="Có dòng không nhập được. Hãy sửa các dòng dưới đây trong tệp rồi nhập lại."
        />
      ) : null}
      <Panel title="Kết quả">
        <SummaryList
          rows={[
            { key: 'Số dòng', value: formatNumber(result.rows) },
            { key: 'Thêm mới', value: formatNumber(result.added) },
            { key: 'Đổi tên', value: formatNumber(result.changed) },
            { key: 'Không đổi', value: formatNumber(result.unchanged) },
            { key: 'Không nhập được', value: formatNumber(rejected.length) },
          ]}
        />
      </Panel>
      {rejected.length > 0 ? (
        <DataTable
          caption="Dòng không nhập được"
          rows={rejected}
          columns={[
            { head: 'Dòng', nowrap: true, cell: (row) => String(row.line) },
            { head: 'Nội dung', cell: (row) => row.cells.filter((text) => text !== '').join(', ') },
            { head: 'Lý do', cell: (row) => row.reasons.join('; ') },
          ]}
        />
      ) : null}
      <ActionBar>
        <Button href={unitsPath}>Xem danh mục đơn vị</Button>
        <Button href={importUnitsPath} variant="secondary">
          Nhập tệp khác
        </Button>
      </ActionBar>
    </>
  );
}

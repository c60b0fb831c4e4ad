import { listUnits } from '#modules/organization/index.ts';
import { scopeOf } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { type Reply, view } from '#platform/http/reply.ts';
import { type FieldText, textsOfProblem } from '#platform/i18n/field-text.ts';
import { Problem } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { RadioGroup } from '#ui/choices.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor } from '#ui/field-frame.tsx';
import { DateField, SelectField } from '#ui/fields.tsx';
import { formatDate } from '#ui/format.ts';
import { TechnicalName } from '#ui/technical-name.tsx';
import { paths } from '../paths.ts';
import { recordOutside } from '../sql/record-outside.ts';
import { EXPORT_FORMATS, EXPORT_MEDIA_TYPES, exportDossiers, exportPieces } from './export-dossiers.ts';
import { type ExportOrder, readExportOrder } from './read-export-order.ts';

type Query = Readonly<Record<string, string>>;

/** /xuat-du-lieu: the dossiers of a period in the shape of the national record; with `dinh-dang` the file itself. */
export const exportDossiersPage = definePage({
  id: 'dossiers.export.page',
  path: paths.exportDossiers,
  access: 'dossiers.export',
  async load(context, { query }) {
    if (query['dinh-dang'] === undefined) return page(context, query, []);
    try {
      return await streamed(context, await readExportOrder(context, query));
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'invalid') throw error;
      return page(context, query, textsOfProblem(context, error));
    }
  },
});

/** The file goes out while it is read; that it was taken is noted before. */
async function streamed(context: Context, { format, unit, ...days }: ExportOrder): Promise<Reply> {
  const made = await exportDossiers(context, { unitId: unit.id, ...days });
  const { from, to } = { from: days.from.toString(), to: days.to.toString() };
  const about = { subjectKind: 'unit', subjectId: unit.id, unitId: unit.id };
  await recordOutside(context, { type: 'register.exported', ...about, data: { from, to, format } });
  return {
    kind: 'stream',
    pieces: exportPieces(format, made),
    mediaType: EXPORT_MEDIA_TYPES[format],
    fileName: `ho-so-${unit.agencyCode}-${from}-${to}.${format}`,
  };
}

async function page(context: Context, query: Query, errors: readonly FieldText[]) {
  return view(
    {
      title: 'Xuất hồ sơ',
      lead: (
        <>
          Theo cấu trúc đồng bộ hồ sơ của Cổng Dịch vụ công quốc gia; không có số định danh và địa chỉ của
          người dân. <TechnicalName name="DongBoHoSoMC" />
        </>
      ),
    },
    await form(context, query, errors),
  );
}

async function form(context: Context, query: Query, errors: readonly FieldText[]) {
  const field = (name: string, otherwise = '') => ({
    name,
    value: query[name] ?? otherwise,
    error: errorFor(errors, name),
  });
  const today = vietnamDate(context.clock.now());
  return (
    <form method="get" novalidate>
      <ErrorSummary errors={errors} />
      <SelectField
        {...field('don-vi')}
        label="Đơn vị giải quyết, cả đơn vị bên dưới"
        options={await unitOptions(context)}
      />
      <DateField {...field('tu', formatDate(today.with({ day: 1 })))} label="Từ ngày" />
      <DateField {...field('den', formatDate(today))} label="Đến hết ngày" />
      <RadioGroup
        {...field('dinh-dang', 'csv')}
        legend="Định dạng"
        choices={EXPORT_FORMATS.map((value) => ({ value, text: FORMAT_WORDS[value] }))}
        inline
      />
      <ActionBar note="Gồm hồ sơ nhận đến hết kỳ và chưa kết thúc trước kỳ.">
        <Button>Xuất hồ sơ</Button>
      </ActionBar>
    </form>
  );
}

const FORMAT_WORDS = { csv: 'CSV', jsonl: 'JSON từng dòng', xlsx: 'XLSX' } as const;

/** The units over which the officer may export, in the order of the tree. */
async function unitOptions(context: Context) {
  const scope = scopeOf(context.actor, 'dossiers.export');
  const units = await listUnits(context);
  const mine = scope.kind === 'all' ? units : units.filter(({ id }) => scope.unitIds.includes(id));
  return mine.map(({ id, name, agencyCode }) => ({ value: id, text: `${agencyCode} – ${name}` }));
}

import { listUnits } from '#modules/organization/index.ts';
import { listFields } from '#modules/procedures/index.ts';
import { authorize, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { type AddressQuery, filled, withoutPlace, withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { PageLinks, pageAsk } from '#platform/http/page-links.tsx';
import { type Reply, seeOther, view } from '#platform/http/reply.ts';
import { say } from '#platform/i18n/messages.ts';
import type { FieldProblem } from '#platform/problem.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { formatNumber } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { parseDossierCode } from '../domain/dossier-code.ts';
import { paths } from '../paths.ts';
import { findDossierByCode } from '../sql/dossier-rows.ts';
import { pageOfRegister } from '../sql/register.ts';
import {
  codeColumn,
  dueDayColumn,
  ownerColumn,
  procedureColumn,
  receivedColumn,
  rowTone,
  stateColumn,
  timeLeftColumn,
} from './dossier-columns.tsx';
import { exportPath, MOST_EXPORTED } from './export-register.ts';
import { REGISTER_FILTERS, RegisterFilters } from './register-filters.tsx';
import { readRegisterQuery } from './register-query.ts';
import { findTypedPerson, maySearchByNumber, typedNumberKind } from './search-by-number.ts';

/** GET /ho-so: the register, and the results of the search in the bar. */
export const registerPage = definePage({
  id: 'dossiers.register.page',
  path: paths.register,
  access: 'dossiers.read',
  async load(context, { query }) {
    authorize(context, 'dossiers.read');
    return (await openWhatWasTyped(context, query)) ?? showRegister(context, query);
  },
});

/** A whole code opens its dossier; an identity number is exchanged for its person, so that it leaves the address. */
async function openWhatWasTyped(context: Context, query: AddressQuery): Promise<Reply | undefined> {
  const text = filled(query.q);
  if (!text) return undefined;
  const code = parseDossierCode(text) ? text.toUpperCase() : undefined;
  const dossier = code && (await findDossierByCode(context, code));
  if (dossier) return seeOther(paths.dossier(dossier.id));
  const person = await findTypedPerson(context, text);
  return (
    person && seeOther(withQuery(paths.register, { ...withoutPlace(query), q: undefined, nguoi: person.id }))
  );
}

async function showRegister(context: Context, query: AddressQuery) {
  const { filter, faults } = await readRegisterQuery(context, query);
  const errors = [...faults, ...numberFaults(context, query)].map((fault) => ({
    ...fault,
    text: say(context, fault.code, fault.params),
  }));
  const page = await pageOfRegister(context, filter, pageAsk(query));
  const now = context.clock.now();
  const filtered = REGISTER_FILTERS.some((name) => query[name]);
  const body = (
    <>
      <ErrorSummary errors={errors} />
      <RegisterFilters
        query={query}
        errors={errors}
        units={await unitOptions(context)}
        fields={await listFields(context)}
        filtered={filtered}
      />
      {query.nguoi ? (
        <p>
          Đang xem hồ sơ của một người, tra theo số định danh: chủ hồ sơ, người nộp hoặc người được ủy quyền.
        </p>
      ) : null}
      <DataTable
        caption="Hồ sơ"
        captionHidden
        columns={[
          codeColumn,
          procedureColumn,
          ownerColumn,
          receivedColumn,
          dueDayColumn,
          timeLeftColumn(now),
          stateColumn,
        ]}
        rows={page.rows}
        rowHref={(row) => paths.dossier(row.id)}
        rowTone={rowTone(now)}
        empty={<NothingFound filtered={filtered} />}
      />
      <PageLinks noun="hồ sơ" path={paths.register} query={query} page={page} />
      {page.capped ? <ExportNote /> : null}
    </>
  );
  const actions = page.total > 0 && errors.length === 0 ? <Outputs query={query} /> : undefined;
  return view(
    { title: 'Sổ theo dõi hồ sơ', lead: 'Mọi hồ sơ của đơn vị; hồ sơ mới nhất đứng đầu.', actions },
    body,
  );
}

/** A number without the right to search by it finds nothing: say why. */
function numberFaults(context: Context, query: AddressQuery): FieldProblem[] {
  if (!typedNumberKind(query.q ?? '') || maySearchByNumber(context)) return [];
  return [{ field: 'q', code: 'dossiers.number-search-not-allowed' }];
}

async function unitOptions(context: Context) {
  const scope = scopeOf(context.actor, 'dossiers.read');
  const units = await listUnits(context);
  const mine = scope.kind === 'all' ? units : units.filter((unit) => scope.unitIds.includes(unit.id));
  return mine.map((unit) => ({ value: unit.id, text: unit.name }));
}

/** The printed register knows unit and days; the table for spreadsheets every filter. */
function Outputs({ query }: { query: AddressQuery }) {
  const { tu, den, 'don-vi': unit } = query;
  return (
    <>
      <Button variant="secondary" href={withQuery(paths.registerPrint, { tu, den, 'don-vi': unit })}>
        In sổ theo dõi
      </Button>
      <Button variant="secondary" href={withQuery(exportPath, withoutPlace(query))}>
        Xuất bảng tính (CSV)
      </Button>
    </>
  );
}

function ExportNote() {
  return (
    <p class="muted">
      Tệp CSV chứa tối đa {formatNumber(MOST_EXPORTED)} hồ sơ, theo thứ tự tiếp nhận. Nếu danh sách này dài
      hơn, hãy chọn khoảng ngày ngắn hơn để xuất đủ.
    </p>
  );
}

function NothingFound({ filtered }: { filtered: boolean }) {
  if (!filtered)
    return <EmptyState title="Đơn vị chưa có hồ sơ nào">Hồ sơ được tiếp nhận sẽ hiện ở đây.</EmptyState>;
  return (
    <EmptyState title="Không tìm thấy hồ sơ" action={<a href={paths.register}>Xem tất cả hồ sơ</a>}>
      Kiểm tra lại mã hồ sơ, gõ ít chữ hơn trong tên, hoặc bớt điều kiện lọc. Hồ sơ của đơn vị khác không hiện
      ở đây.
    </EmptyState>
  );
}

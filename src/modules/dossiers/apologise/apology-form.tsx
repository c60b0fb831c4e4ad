import { isAllowed, type Permission } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { DateField, errorFor, HiddenField, TextArea } from '#ui/fields.tsx';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { isExtended } from '../domain/apology.ts';
import { paths } from '../paths.ts';
import { DossierBrief } from '../show/dossier-brief.tsx';
import { findDraft } from '../sql/apology-drafts.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import type { Target } from '../transition/carry-out.ts';
import { type ApologyInput, apologySchema } from './apology-input.ts';
import { type Apologisable, loadApologisable } from './prepare-apology.ts';
import { proposeApology } from './propose-apology.ts';

interface ApologyPage {
  readonly id: string;
  readonly path: string;
  readonly access: Permission;
  readonly title: string;
  readonly button: string;
  readonly done: string;
  /** Where somebody is led who may do more than this. */
  readonly instead?: { readonly access: Permission; path(id: string): string };
  submit(context: Context, target: Target, input: ApologyInput): Promise<void>;
}

/** Drafting and signing are one screen with two buttons' worth of rights. */
export function defineApologyForm(page: ApologyPage) {
  return defineForm({
    id: page.id,
    path: page.path,
    access: page.access,
    schema: apologySchema,
    render: (context, request, state) => renderApology(context, request, state, page),
    async submit(context, { version, ...input }, { params: { id = '' } }) {
      await page.submit(context, { id, version }, input);
      const { code } = await getDossier(context, id);
      return seeOther(paths.dossier(id), `Hồ sơ ${code}: ${page.done}`);
    },
  });
}

async function renderApology(context: Context, request: PageRequest, state: FormState, page: ApologyPage) {
  const apologisable = await loadApologisable(context, request.params.id ?? '', page.access);
  const { dossier, letters } = apologisable;
  const { instead } = page;
  if (instead && isAllowed(context.actor, instead.access, dossier.competentUnitId))
    return seeOther(instead.path(dossier.id));
  const { reasonText, newDueOn } = await textsOf(context, apologisable);
  const back = paths.dossier(dossier.id);
  const breadcrumb = [
    { text: 'Hồ sơ', href: paths.register },
    { text: dossier.code, href: back },
    { text: page.title },
  ];
  return view(
    { title: `${page.title} – ${dossier.code}`, heading: page.title, breadcrumb },
    <>
      <ErrorSummary errors={state.errors} />
      <DossierBrief dossier={dossier} now={context.clock.now()} />
      <Deadline apologisable={apologisable} now={context.clock.now()} />
      <form method="post" novalidate>
        <HiddenField name="version" value={dossier.version} />
        <TextArea
          label="Lý do chưa trả kết quả đúng hẹn"
          hint="In trên văn bản gửi công dân. Hệ thống viết sẵn từ hồ sơ, hãy sửa và nói rõ nguyên nhân."
          name="reasonText"
          rows={7}
          value={typed(state, 'reasonText', reasonText)}
          error={errorFor(state.errors, 'reasonText')}
        />
        {isExtended(letters) ? null : (
          <DateField
            label="Ngày hẹn lại"
            hint="Chỉ được hẹn lại một lần, vào ngày làm việc."
            name="newDueOn"
            value={typed(state, 'newDueOn', newDueOn ? formatDate(newDueOn) : '')}
            error={errorFor(state.errors, 'newDueOn')}
          />
        )}
        <ActionBar>
          <Button>{page.button}</Button>
          <a class="govuk-link" href={back}>
            Quay lại hồ sơ
          </a>
        </ActionBar>
      </form>
    </>,
  );
}

/** What was drafted; else what the program proposes. */
async function textsOf(context: Context, apologisable: Apologisable) {
  const draft = await findDraft(context, apologisable.dossier.id);
  if (!draft) return proposeApology(apologisable, context.clock.now());
  return { reasonText: draft.reason, newDueOn: draft.newDueAt && vietnamDate(draft.newDueAt) };
}

function Deadline({
  apologisable: { deadlineAt, letters },
  now,
}: {
  apologisable: Apologisable;
  now: Temporal.Instant;
}) {
  const late = Temporal.Instant.compare(now, deadlineAt) > 0;
  const extended = isExtended(letters)
    ? ' Hồ sơ đã được hẹn lại một lần nên chỉ xin lỗi, không hẹn lại nữa.'
    : '';
  return late ? (
    <Notice
      tone="warning"
      text={`Đã quá hạn xin lỗi (${formatDateTime(deadlineAt)}): văn bản sẽ được ghi là xin lỗi muộn.${extended}`}
    />
  ) : (
    <Notice
      tone="info"
      text={`Văn bản phải được ký và gửi trước ${formatDateTime(deadlineAt)}.${extended}`}
    />
  );
}

import type { Context } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, RadioGroup, TextArea } from '#ui/fields.tsx';
import { Notice } from '#ui/notice.tsx';
import { EmptyState, Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { IDENTITY_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import { getParties } from '../sql/parties.ts';
import {
  getDossierPerson,
  type ReadIdentityInput,
  readIdentity,
  readIdentitySchema,
} from './read-identity.ts';
import { PERSON_ROLE_WORDS, PURPOSE_WORDS, PURPOSES } from './words.ts';

/** Shows a person's whole number once, after the officer has said what for; the reading is recorded. */
export const readIdentityPage = defineForm({
  id: 'dossiers.readIdentity.page',
  path: paths.identity(':id', ':personId'),
  access: 'dossiers.read-identity',
  schema: readIdentitySchema,
  render: renderQuestion,
  submit: renderNumber,
});

/** What both pages begin with: whose number, in which dossier. */
async function prepare(context: Context, { params }: PageRequest) {
  const found = await getDossierPerson(context, params.id ?? '', params.personId ?? '');
  const { dossier } = found;
  const person = (await getParties(context, dossier.id))[found.role];
  if (!person) throw new Problem('notFound', 'dossiers.person-not-found');
  const back = paths.dossier(dossier.id);
  const page = {
    title: `Số định danh – ${dossier.code}`,
    heading: 'Xem số định danh',
    breadcrumb: [
      { text: 'Hồ sơ', href: paths.register },
      { text: dossier.code, href: back },
      { text: 'Số định danh' },
    ],
  };
  const facts = [
    { key: 'Họ tên', value: person.fullName },
    { key: 'Trong hồ sơ', value: PERSON_ROLE_WORDS[found.role] },
    { key: 'Loại giấy tờ', value: IDENTITY_WORDS[person.identityKind] },
  ];
  return { person, page, facts, back };
}

async function renderQuestion(context: Context, request: PageRequest, state: FormState) {
  const { person, page, facts, back } = await prepare(context, request);
  if (person.maskedNumber === undefined) {
    const action = <Button href={back}>Quay lại hồ sơ</Button>;
    const empty = <EmptyState title="Người này không khai số định danh" action={action} />;
    return view(
      page,
      <>
        <ErrorSummary errors={state.errors} />
        {empty}
      </>,
    );
  }
  return view(
    page,
    <>
      <ErrorSummary errors={state.errors} />
      <Notice
        tone="warning"
        text="Việc xem được ghi vào lịch sử hồ sơ: ai xem, lúc nào, để làm gì. Chỉ xem khi công việc cần đến."
      />
      <SummaryList rows={[...facts, { key: 'Số', value: person.maskedNumber }]} />
      <form method="post" novalidate>
        <RadioGroup
          legend="Xem để làm gì"
          name="purpose"
          value={typed(state, 'purpose')}
          error={errorFor(state.errors, 'purpose')}
          choices={PURPOSES.map((value) => ({ value, text: PURPOSE_WORDS[value] }))}
        />
        <TextArea
          label="Mục đích cụ thể"
          hint="Bắt buộc khi chọn mục đích khác. Không ghi số định danh, số điện thoại vào đây."
          name="purposeText"
          rows={2}
          maxlength={300}
          value={typed(state, 'purposeText')}
          error={errorFor(state.errors, 'purposeText')}
        />
        <ActionBar>
          <Button>Ghi nhận và xem số</Button>
          <Button variant="link" href={back}>
            Quay lại hồ sơ
          </Button>
        </ActionBar>
      </form>
    </>,
  );
}

async function renderNumber(context: Context, input: ReadIdentityInput, request: PageRequest) {
  const { person, page, facts, back } = await prepare(context, request);
  const number = await readIdentity(context, request.params.id ?? '', person.id, input);
  return view(
    page,
    <>
      <Notice tone="info" text="Đã ghi nhận lần xem này. Số chỉ hiện trên trang này, một lần." />
      <Panel title={person.fullName}>
        <SummaryList rows={[...facts, { key: 'Số', value: <strong>{number}</strong> }]} />
      </Panel>
      <ActionBar>
        <Button href={back}>Quay lại hồ sơ</Button>
      </ActionBar>
    </>,
  );
}

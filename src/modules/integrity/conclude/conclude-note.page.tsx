import { authorize } from '#platform/authorization.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, RadioGroup, TextArea } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { VERDICTS } from '../domain/note.ts';
import { NoteBrief } from '../note-brief.tsx';
import { integrityPaths } from '../paths.ts';
import { listExplanations } from '../sql/answers.ts';
import { getNote } from '../sql/note-rows.ts';
import { VERDICT_WORDS } from '../words.ts';
import { concludeNote, concludeSchema } from './conclude-note.ts';

const TITLE = 'Kết luận cảnh báo';

export const concludeNotePage = defineForm({
  id: 'integrity.conclude.page',
  path: integrityPaths.conclude(':id'),
  access: 'integrity.conclude',
  schema: concludeSchema,
  async render(context, { params }, state) {
    const note = await getNote(context, params.id ?? '');
    authorize(context, 'integrity.conclude', note.unitId);
    const explanations = await listExplanations(context, note.id);
    return view(
      {
        title: TITLE,
        breadcrumb: [
          { text: 'Cảnh báo thời hạn', href: integrityPaths.list },
          { text: 'Cảnh báo', href: integrityPaths.note(note.id) },
          { text: TITLE },
        ],
      },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <NoteBrief note={note} />
        <Panel title="Giải trình của lãnh đạo đơn vị">
          {explanations.length === 0 ? <p>Lãnh đạo đơn vị chưa giải trình.</p> : null}
          {explanations.map(({ text }) => (
            <p>{text}</p>
          ))}
        </Panel>
        <RadioGroup
          name="verdict"
          legend="Kết luận"
          choices={VERDICTS.map((value) => ({ value, text: VERDICT_WORDS[value] }))}
          value={typed(state, 'verdict')}
          error={errorFor(state.errors, 'verdict')}
          inline
        />
        <TextArea
          name="text"
          label="Nhận xét"
          hint="Nói rõ vì sao kết luận như vậy. Kết luận chỉ ghi một lần, không sửa được."
          rows={6}
          maxlength={4000}
          value={typed(state, 'text')}
          error={errorFor(state.errors, 'text')}
        />
        <ActionBar>
          <Button>Ghi kết luận</Button>
          <Button variant="link" href={integrityPaths.note(note.id)}>
            Quay lại
          </Button>
        </ActionBar>
      </form>,
    );
  },
  async submit(context, input, { params }) {
    const { id } = await concludeNote(context, params.id ?? '', input);
    return seeOther(integrityPaths.note(id), 'Đã ghi kết luận.');
  },
});

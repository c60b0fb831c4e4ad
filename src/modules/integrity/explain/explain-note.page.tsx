import { authorize } from '#platform/authorization.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { NoteBrief } from '../note-brief.tsx';
import { integrityPaths } from '../paths.ts';
import { getNote } from '../sql/note-rows.ts';
import { explainNote, explainSchema } from './explain-note.ts';

const TITLE = 'Giải trình cảnh báo';

export const explainNotePage = defineForm({
  id: 'integrity.explain.page',
  path: integrityPaths.explain(':id'),
  access: 'integrity.explain',
  schema: explainSchema,
  async render(context, { params }, state) {
    const note = await getNote(context, params.id ?? '');
    authorize(context, 'integrity.explain', note.unitId);
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
        <TextArea
          name="text"
          label="Nội dung giải trình"
          hint="Nói rõ sự việc diễn ra thế nào và vì sao. Giải trình được lưu mãi, không sửa được; có thể viết thêm."
          rows={8}
          maxlength={4000}
          value={typed(state, 'text')}
          error={errorFor(state.errors, 'text')}
        />
        <ActionBar>
          <Button>Gửi giải trình</Button>
          <Button variant="link" href={integrityPaths.note(note.id)}>
            Quay lại
          </Button>
        </ActionBar>
      </form>,
    );
  },
  async submit(context, input, { params }) {
    const { id } = await explainNote(context, params.id ?? '', input);
    return seeOther(integrityPaths.note(id), 'Đã gửi giải trình đến người kiểm tra, giám sát.');
  },
});

import type { ProcedureVersion } from '#modules/procedures/index.ts';
import type { Context } from '#platform/context.ts';
import { ACCEPTED_ENDINGS } from '#platform/files/accept-upload.ts';
import { typed } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { CheckboxRow, errorFor, FileField, SelectField, TextField } from '#ui/fields.tsx';
import { Details } from '#ui/panel.tsx';
import type { Channel } from '../domain/channel.ts';
import { papersFor } from '../domain/papers.ts';
import { PAPER_FORM_WORDS } from '../domain/words.ts';
import { KeptUploads } from '../show/kept-uploads.tsx';

const FORM_OPTIONS = Object.entries(PAPER_FORM_WORDS).map(([value, text]) => ({ value, text }));
const EXTRA_ROWS = ['1', '2'];

interface PaperFieldsProps {
  readonly context: Context;
  readonly version: ProcedureVersion;
  readonly channel: Channel;
  readonly state: FormState;
}

type Paper = ProcedureVersion['content']['papers'][number];

/** The checklist: each paper of the procedure with its form, count and scan; and two rows for what is not listed. */
export function PaperFields({ context, version, channel, state }: PaperFieldsProps) {
  const papers = papersFor(version.content.papers, channel);
  return (
    <>
      {papers.length === 0 ? (
        <p class="muted">
          Danh mục chưa có thành phần hồ sơ của thủ tục này: ghi các giấy tờ đã nhận ở dưới.
        </p>
      ) : null}
      {papers.map((paper) => (
        <PaperRow context={context} paper={paper} state={state} />
      ))}
      <Details summary="Giấy tờ khác công dân nộp thêm" open={papers.length === 0}>
        {EXTRA_ROWS.map((row) => (
          <ExtraRow row={row} state={state} context={context} />
        ))}
      </Details>
    </>
  );
}

/** Untouched forms come with the papers ticked that are always needed. */
function isTicked(state: FormState, paper: Paper): boolean {
  const drawnFirst = Object.keys(state.values).length === 0;
  if (drawnFirst) return paper.required && !paper.shownOnly && !paper.insteadOf;
  return typed(state, `papers.${paper.code}.taken`) === 'yes';
}

function PaperRow({ context, paper, state }: { context: Context; paper: Paper; state: FormState }) {
  const field = `papers.${paper.code}`;
  const notes = [
    paper.required ? '' : 'Không bắt buộc',
    paper.when ?? '',
    paper.shownOnly ? 'Xuất trình, không nộp' : '',
  ];
  return (
    <CheckboxRow
      name={`${field}.taken`}
      value="yes"
      label={paper.name}
      hint={notes.filter(Boolean).join('. ') || undefined}
      checked={isTicked(state, paper)}
      error={errorFor(state.errors, `${field}.taken`)}
    >
      <FormAndCount
        field={field}
        state={state}
        form={paper.form}
        count={paper.originals + paper.copies || 1}
        what={paper.name}
      />
      <ScanField context={context} field={field} state={state} what={paper.name} />
    </CheckboxRow>
  );
}

function ExtraRow({ context, row, state }: { context: Context; row: string; state: FormState }) {
  const field = `extraPapers.${row}`;
  return (
    <div class="field-row">
      <TextField
        label="Tên giấy tờ"
        name={`${field}.name`}
        optional
        value={typed(state, `${field}.name`)}
        error={errorFor(state.errors, `${field}.name`)}
      />
      <FormAndCount field={field} state={state} form="original" count={1} what="giấy tờ khác" />
      <ScanField context={context} field={field} state={state} what="giấy tờ khác" />
    </div>
  );
}

interface RowProps {
  readonly field: string;
  readonly state: FormState;
  readonly what: string;
}

/** In what form a paper came, and how many. */
export function FormAndCount({
  field,
  state,
  form,
  count,
  what,
}: RowProps & { form: string; count: number }) {
  return (
    <>
      <SelectField
        label={hidden('Hình thức', what)}
        name={`${field}.form`}
        options={FORM_OPTIONS}
        value={typed(state, `${field}.form`, form)}
        error={errorFor(state.errors, `${field}.form`)}
      />
      <TextField
        label={hidden('Số lượng', what)}
        name={`${field}.count`}
        inputmode="numeric"
        width="short"
        value={typed(state, `${field}.count`, String(count))}
        error={errorFor(state.errors, `${field}.count`)}
      />
    </>
  );
}

/** The scan of a paper, and the one that came with a form which is drawn again. */
export function ScanField({ context, field, state, what }: RowProps & { context: Context }) {
  return (
    <div>
      <FileField
        label={hidden('Bản quét', what)}
        name={`${field}.scan`}
        accept={ACCEPTED_ENDINGS}
        error={errorFor(state.errors, `${field}.scan`)}
      />
      <KeptUploads context={context} field={`${field}.scan`} uploads={state.uploads[`${field}.scan`]} />
    </div>
  );
}

/** A label that reads alone to the ear: "Số lượng – Giấy chứng sinh". */
function hidden(label: string, what: string) {
  return (
    <>
      {label}
      <span class="govuk-visually-hidden"> – {what}</span>
    </>
  );
}

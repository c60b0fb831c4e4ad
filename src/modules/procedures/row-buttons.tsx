import { Button } from '#ui/button.tsx';
import { type RowDeed, rowIntent } from './editable-rows.ts';

const WORDS: Readonly<Record<Exclude<RowDeed, 'add'>, string>> = {
  up: 'Lên',
  down: 'Xuống',
  remove: 'Xóa dòng',
};

/** Up, down, remove: buttons that draw the form again without sending it. `what` names the row for screen readers. */
export function RowButtons({ list, row, what }: { list: string; row: number; what: string }) {
  return (
    <>
      {(['up', 'down', 'remove'] as const).map((deed) => (
        <>
          <Button variant="link" small name="intent" value={rowIntent(deed, list, row)} formnovalidate>
            {WORDS[deed]}
            <span class="govuk-visually-hidden"> {what}</span>
          </Button>{' '}
        </>
      ))}
    </>
  );
}

/** One more empty row. */
export function AddRowButton({ list, children }: { list: string; children: string }) {
  return (
    <Button variant="secondary" small name="intent" value={rowIntent('add', list)} formnovalidate>
      {children}
    </Button>
  );
}

/** Enter in a field presses the first button of a form: it must be the one that saves, not one that removes a row. */
export function EnterSubmits() {
  return (
    <button type="submit" class="govuk-visually-hidden" tabindex={-1}>
      Lưu
    </button>
  );
}

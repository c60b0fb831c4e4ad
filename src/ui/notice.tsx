import type { Child } from 'hono/jsx';

/** A tone; it is always shown with words and a sign, never as colour alone. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** What a notice says. */
export type NoticeContent = {
  text: Child;
  tone?: Exclude<Tone, 'neutral'> | undefined;
  /** What to do next: a link or a button. */
  next?: Child;
};

const signs = { info: 'ℹ', success: '✓', warning: '!', danger: '!' };
const words = { info: 'Thông tin', success: 'Đã xong', warning: 'Chú ý', danger: 'Có lỗi' };

/** A banner that says what happened or what to mind. With `focus` it takes the focus when the page opens. */
export function Notice({
  text,
  tone = 'success',
  next,
  focus,
}: NoticeContent & { focus?: boolean | undefined }) {
  return (
    <div
      class={`notice notice-${tone}`}
      role={tone === 'danger' ? 'alert' : 'status'}
      tabindex={focus ? -1 : undefined}
      data-focus={focus ? '' : undefined}
    >
      <span class="notice-sign" aria-hidden="true">
        {signs[tone]}
      </span>
      <div class="notice-text">
        <span class="govuk-visually-hidden">{words[tone]}: </span>
        {text}
      </div>
      {next ? <div class="notice-next">{next}</div> : null}
    </div>
  );
}

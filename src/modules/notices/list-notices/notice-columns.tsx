import { formatDateTime } from '#ui/format.ts';
import type { Column } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Notice } from '../domain/notice.ts';
import { CHANNEL_WORDS, faultText, stateOf, TEMPLATE_WORDS } from '../words.ts';

export const templateColumn: Column<Notice> = {
  head: 'Nội dung',
  cell: (notice) => TEMPLATE_WORDS[notice.template],
};
export const madeColumn: Column<Notice> = {
  head: 'Lập lúc',
  cell: (notice) => formatDateTime(notice.createdAt),
  nowrap: true,
};
export const recipientColumn: Column<Notice> = {
  head: 'Gửi đến',
  cell: (notice) => `${CHANNEL_WORDS[notice.channel]}: ${notice.maskedRecipient}`,
};
export const stateColumn: Column<Notice> = {
  head: 'Tình trạng',
  cell: (notice) => <NoticeState notice={notice} />,
};

/** State in words, with when it went out, or why not and when it is tried again. */
function NoticeState({ notice }: { notice: Notice }) {
  const { text, tone } = stateOf(notice);
  const detail = detailOf(notice);
  return (
    <>
      <Tag tone={tone}>{text}</Tag>
      {detail ? <div>{detail}</div> : null}
    </>
  );
}

function detailOf({ state, sentAt, lastError, nextAttemptAt }: Notice): string | undefined {
  if (sentAt) return formatDateTime(sentAt);
  if (!lastError) return undefined;
  const again = state === 'waiting' ? `; gửi lại lúc ${formatDateTime(nextAttemptAt)}` : '';
  return `${faultText(lastError)}${again}.`;
}

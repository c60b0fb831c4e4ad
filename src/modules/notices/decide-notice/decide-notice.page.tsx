import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import type { FieldText } from '#platform/i18n/field-text.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { noticePaths } from '../paths.ts';
import { getNotice } from '../sql/notice-rows.ts';
import { CHANNEL_WORDS, faultText, stateOf, TEMPLATE_WORDS } from '../words.ts';
import { cancelNotice, retryNotice } from './decide-notice.ts';

export const retryNoticeForm = defineForm({
  id: 'notices.retryForm',
  path: noticePaths.retry(':id'),
  access: 'notices.decide',
  schema: z.object({}),
  render: (context, { params }, { errors }) =>
    deedPage(context, params.id ?? '', errors, { title: 'Gửi lại thông báo', button: 'Gửi lại' }),
  submit: async (context, _input, { params }) => {
    await retryNotice(context, params.id ?? '');
    return seeOther(noticePaths.list, 'Thông báo sẽ được gửi lại trong vài phút.');
  },
});

export const cancelNoticeForm = defineForm({
  id: 'notices.cancelForm',
  path: noticePaths.cancel(':id'),
  access: 'notices.decide',
  schema: z.object({}),
  render: (context, { params }, { errors }) =>
    deedPage(context, params.id ?? '', errors, { title: 'Không gửi thông báo', button: 'Không gửi nữa' }),
  submit: async (context, _input, { params }) => {
    await cancelNotice(context, params.id ?? '');
    return seeOther(noticePaths.list, 'Thông báo sẽ không được gửi nữa.');
  },
});

async function deedPage(
  context: Context,
  id: string,
  errors: readonly FieldText[],
  { title, button }: { title: string; button: string },
) {
  const notice = await getNotice(context, id);
  const { code, subjectPath } = notice.params;
  return view(
    { title, breadcrumb: [{ text: 'Thông báo', href: noticePaths.list }, { text: title }] },
    <form method="post" novalidate>
      <ErrorSummary errors={errors} />
      <Panel>
        <SummaryList
          rows={[
            { key: 'Hồ sơ', value: <a href={subjectPath}>{code}</a> },
            { key: 'Nội dung', value: TEMPLATE_WORDS[notice.template] },
            { key: 'Gửi đến', value: `${CHANNEL_WORDS[notice.channel]}: ${notice.maskedRecipient}` },
            { key: 'Tình trạng', value: stateOf(notice).text },
            notice.lastError ? { key: 'Lần gửi cuối', value: faultText(notice.lastError) } : null,
          ]}
        />
      </Panel>
      <ActionBar>
        <Button>{button}</Button>
        <Button variant="link" href={noticePaths.list}>
          Quay lại
        </Button>
      </ActionBar>
    </form>,
  );
}

import { z } from 'zod';
import { exchange } from '#modules/dossiers/index.ts';
import type { Context } from '#platform/context.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import type { FieldText } from '#platform/i18n/field-text.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { getMessage } from '../get-message.ts';
import { syncPaths } from '../paths.ts';
import { eventWords, STATE_WORDS } from '../words.ts';
import { cancelMessage, retryMessage } from './decide-message.ts';

export const retryMessageForm = defineForm({
  id: 'national-sync.retryForm',
  path: syncPaths.retry(':id'),
  access: 'national-sync.decide',
  schema: z.object({}),
  render: (context, { params }, { errors }) =>
    deedPage(context, params.id ?? '', errors, { title: 'Gửi lại bản tin', button: 'Gửi lại' }),
  submit: async (context, _input, { params }) => {
    await retryMessage(context, params.id ?? '');
    return seeOther(syncPaths.list, 'Bản tin sẽ được gửi lại ngay.');
  },
});

export const cancelMessageForm = defineForm({
  id: 'national-sync.cancelForm',
  path: syncPaths.cancel(':id'),
  access: 'national-sync.decide',
  schema: z.object({}),
  render: (context, { params }, { errors }) =>
    deedPage(context, params.id ?? '', errors, { title: 'Bỏ qua bản tin', button: 'Không gửi nữa' }),
  submit: async (context, _input, { params }) => {
    await cancelMessage(context, params.id ?? '');
    return seeOther(syncPaths.list, 'Bản tin sẽ không được gửi; các bản tin sau của hồ sơ được gửi tiếp.');
  },
});

async function deedPage(
  context: Context,
  id: string,
  errors: readonly FieldText[],
  { title, button }: { title: string; button: string },
) {
  const message = await getMessage(context, id);
  const code = (await exchange.dossierCodes(context, [message.dossierId])).get(message.dossierId);
  return view(
    { title, breadcrumb: [{ text: 'Đồng bộ Cổng quốc gia', href: syncPaths.list }, { text: title }] },
    <form method="post" novalidate>
      <ErrorSummary errors={errors} />
      <Panel>
        <SummaryList
          rows={[
            { key: 'Hồ sơ', value: code },
            { key: 'Sự việc', value: eventWords(context, message) },
            { key: 'Lúc', value: formatDateTime(message.happenedAt) },
            { key: 'Tình trạng', value: STATE_WORDS[message.state].text },
            message.lastError ? { key: 'Lần gửi cuối', value: message.lastError } : null,
          ]}
        />
      </Panel>
      <ActionBar>
        <Button>{button}</Button>
        <Button variant="link" href={syncPaths.list}>
          Quay lại
        </Button>
      </ActionBar>
    </form>,
  );
}

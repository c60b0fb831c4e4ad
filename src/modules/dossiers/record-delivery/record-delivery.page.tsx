import { z } from 'zod';
import { vietnamDate } from '#platform/clock.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther } from '#platform/http/reply.ts';
import { RadioGroup } from '#ui/choices.tsx';
import { DateField, errorFor, TextArea } from '#ui/fields.tsx';
import { formatDate } from '#ui/format.ts';
import { APOLOGY_CHANNEL_WORDS, APOLOGY_CHANNELS } from '../domain/apology.ts';
import { dayInput } from '../domain/day-input.ts';
import { paths } from '../paths.ts';
import { deedPage } from '../transition/deed-page.tsx';
import { deliveryFields, loadDeliverable, recordDelivery } from './record-delivery.ts';

export const recordDeliveryPage = defineForm({
  id: 'dossiers.recordDelivery.page',
  path: paths.apologyDelivery(':id', ':number'),
  access: 'dossiers.record-delivery',
  schema: z.object({ ...deliveryFields, deliveredOn: dayInput('dossiers.delivery-day') }),
  async render(context, { params: { id = '', number = '' } }, state) {
    const { dossier } = await loadDeliverable(context, id, number);
    return deedPage(context, dossier, state, {
      title: 'Ghi việc giao văn bản xin lỗi',
      button: 'Ghi lại',
      fields: (
        <>
          <RadioGroup
            legend="Giao bằng cách nào"
            name="channel"
            value={typed(state, 'channel')}
            error={errorFor(state.errors, 'channel')}
            choices={APOLOGY_CHANNELS.map((value) => ({ value, text: APOLOGY_CHANNEL_WORDS[value] }))}
          />
          <DateField
            label="Ngày công dân nhận"
            name="deliveredOn"
            value={typed(state, 'deliveredOn', formatDate(vietnamDate(context.clock.now())))}
            error={errorFor(state.errors, 'deliveredOn')}
          />
          <TextArea
            label="Bằng chứng"
            hint="Ví dụ: đã ký nhận vào bản lưu; mã vận đơn; đã gọi lúc 9 giờ, người nộp nghe máy."
            name="note"
            rows={3}
            value={typed(state, 'note')}
            error={errorFor(state.errors, 'note')}
          />
        </>
      ),
    });
  },
  async submit(context, input, { params: { id = '', number = '' } }) {
    await recordDelivery(context, id, number, input);
    return seeOther(paths.dossier(id), 'Đã ghi việc giao văn bản xin lỗi.');
  },
});

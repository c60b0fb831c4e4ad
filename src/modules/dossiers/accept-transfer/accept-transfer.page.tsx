import { getUnit } from '#modules/organization/index.ts';
import { formatDateTime } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { dueDateOf } from '../receive/times.ts';
import { noteField } from '../transition/note-field.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { acceptTransfer, acceptTransferSchema } from './accept-transfer.ts';

export const acceptTransferPage = defineTransitionForm({
  verb: 'acceptTransfer',
  schema: acceptTransferSchema,
  done: 'đã nhận bàn giao, thời hạn giải quyết bắt đầu tính.',
  async fields(context, dossier, state) {
    const office = await getUnit(context, dossier.receivingUnitId);
    const due = await dueDateOf(context, dossier.competentUnitId, dossier.timeLimit, context.clock.now());
    const then = due ? ` Nhận lúc này thì hẹn trả ${formatDateTime(due)}.` : '';
    return (
      <>
        <p>
          Hồ sơ do <strong>{office.name}</strong> tiếp nhận ngoài địa giới. Hãy đối chiếu đủ giấy tờ trước khi
          xác nhận.
        </p>
        <Notice tone="info" text={`Thời hạn giải quyết tính từ khi xác nhận đã nhận hồ sơ.${then}`} />
        {noteField('Ghi chú cho nơi tiếp nhận', state)}
      </>
    );
  },
  submit: acceptTransfer,
});

import { VIETNAM } from '#platform/clock.ts';
import { ACCEPTED_ENDINGS } from '#platform/files/accept-upload.ts';
import { typed } from '#platform/http/form-values.ts';
import { DateField, errorFor, FileField, TextArea, TextField } from '#ui/fields.tsx';
import { formatDate } from '#ui/format.ts';
import { KeptUploads } from '../show/kept-uploads.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { recordVerification, recordVerificationFormSchema } from './record-verification.ts';

export const recordVerificationPage = defineTransitionForm({
  verb: 'recordVerification',
  schema: recordVerificationFormSchema,
  files: ['file'],
  done: 'đã lưu biên bản xác minh. Có thể in biên bản ở trang hồ sơ.',
  fields(context, _dossier, state) {
    const today = formatDate(context.clock.now().toZonedDateTimeISO(VIETNAM).toPlainDate());
    const common = (name: string, otherwise = '') => ({
      name,
      value: typed(state, name, otherwise),
      error: errorFor(state.errors, name),
    });
    return (
      <>
        <div class="field-row">
          <DateField
            label="Ngày xác minh"
            name="verifiedOn"
            id="verifiedAt"
            value={typed(state, 'verifiedOn', today)}
            error={errorFor(state.errors, 'verifiedAt')}
          />
          <TextField label="Giờ" hint="Ví dụ 14:30" {...common('verifiedTime')} width="short" />
        </div>
        <TextField label="Địa điểm" {...common('place')} />
        <TextArea
          label="Thành phần tham gia"
          hint="Mỗi dòng một người: họ tên, chức vụ hoặc tư cách tham gia."
          rows={4}
          {...common('participants')}
        />
        <TextArea label="Nội dung xác minh" rows={6} {...common('content')} />
        <TextArea label="Kết luận" optional rows={3} {...common('conclusion')} />
        <FileField
          label="Bản quét biên bản đã ký, ảnh chụp (không bắt buộc)"
          name="file"
          accept={ACCEPTED_ENDINGS}
          error={errorFor(state.errors, 'file')}
        />
        <KeptUploads context={context} field="file" uploads={state.uploads.file} />
      </>
    );
  },
  submit: (context, target, input, uploads) => recordVerification(context, target, input, uploads.file?.[0]),
});

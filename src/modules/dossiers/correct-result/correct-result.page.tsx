import { getUnit } from '#modules/organization/index.ts';
import { ACCEPTED_ENDINGS } from '#platform/files/accept-upload.ts';
import { typed } from '#platform/http/form-values.ts';
import { errorFor, FileField, RadioGroup, TextArea, TextField } from '#ui/fields.tsx';
import { Notice } from '#ui/notice.tsx';
import { FOUND_BY, FOUND_BY_WORDS } from '../domain/result-correction.ts';
import { KeptUploads } from '../show/kept-uploads.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { correctResult, correctResultSchema } from './correct-result.ts';

export const correctResultPage = defineTransitionForm({
  verb: 'correctResult',
  schema: correctResultSchema,
  files: ['result'],
  done: 'đã đính chính kết quả và báo người nộp. Có thể in văn bản xin lỗi ở trang hồ sơ.',
  async fields(context, dossier, state) {
    const unit = await getUnit(context, dossier.competentUnitId);
    const draft = `${unit.name} thành thật xin lỗi Ông/Bà vì sai sót nêu trên. Kết quả đúng được cấp thay; Ông/Bà không phải nộp thêm giấy tờ và không chịu chi phí nào.`;
    const common = (name: string, otherwise = '') => ({
      name,
      value: typed(state, name, otherwise),
      error: errorFor(state.errors, name),
    });
    return (
      <>
        <Notice
          tone="info"
          text="Cơ quan giải quyết đính chính và chịu mọi chi phí. Kết quả cũ vẫn được lưu và ghi rõ là đã bị thay thế."
        />
        <RadioGroup
          legend="Ai phát hiện sai sót"
          {...common('foundBy')}
          choices={FOUND_BY.map((value) => ({ value, text: FOUND_BY_WORDS[value] }))}
        />
        <TextArea label="Sai sót" hint="Sai ở đâu, đúng là gì." rows={4} {...common('fault')} />
        <TextArea
          label="Lời xin lỗi"
          hint="In trên văn bản gửi công dân."
          rows={4}
          {...common('apology', draft)}
        />
        <TextField
          label="Số, ký hiệu kết quả mới"
          hint="Để trống nếu giữ số cũ."
          {...common('resultNumber')}
          optional
          width="code"
        />
        <FileField
          label="Tệp kết quả mới đã ký"
          hint={`PDF, JPG, PNG, DOCX hoặc XLSX, không quá ${context.config.maxFileMegabytes} MB.`}
          name="result"
          accept={ACCEPTED_ENDINGS}
          error={errorFor(state.errors, 'result')}
        />
        <KeptUploads context={context} field="result" uploads={state.uploads.result} />
      </>
    );
  },
  submit: (context, target, input, uploads) => correctResult(context, target, input, uploads.result?.[0]),
});

import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther } from '#platform/http/reply.ts';
import { errorFor, TextArea, TextField } from '#ui/fields.tsx';
import { paths } from '../paths.ts';
import { getDossier, listParts } from '../sql/dossier-rows.ts';
import { deedPage } from '../transition/deed-page.tsx';
import { apologiseLostPapers, lostPapersFormSchema } from './apologise-lost-papers.ts';

export const lostPapersPage = defineForm({
  id: 'dossiers.apologiseLostPapers.page',
  path: paths.lostPapers(':id'),
  access: 'dossiers.apologise',
  schema: lostPapersFormSchema,
  async render(context, { params: { id = '' } }, state) {
    const dossier = await getDossier(context, id);
    const names = (await listParts(context, id)).map(({ name }) => name);
    return deedPage(context, dossier, state, {
      title: 'Xin lỗi vì làm mất, hư hỏng giấy tờ',
      button: 'Ký và gửi',
      fields: (
        <>
          <TextArea
            label="Giấy tờ bị mất, hư hỏng"
            hint={
              names.length > 0
                ? `Mỗi dòng một giấy tờ. Đã nhận: ${names.join('; ')}.`
                : 'Mỗi dòng một giấy tờ.'
            }
            name="lostPapers"
            rows={4}
            value={typed(state, 'lostPapers')}
            error={errorFor(state.errors, 'lostPapers')}
          />
          <TextField
            label="Ai làm mất"
            hint="Đơn vị hoặc công chức chịu trách nhiệm; không in trên văn bản gửi công dân."
            name="responsible"
            value={typed(state, 'responsible')}
            error={errorFor(state.errors, 'responsible')}
          />
          <TextField
            label="Chi phí làm lại giấy tờ do cơ quan chịu (đồng)"
            name="costVnd"
            inputmode="numeric"
            value={typed(state, 'costVnd', '0')}
            error={errorFor(state.errors, 'costVnd')}
          />
          <TextArea
            label="Lý do, cách khắc phục"
            hint="In trên văn bản gửi công dân."
            name="reasonText"
            rows={5}
            value={typed(state, 'reasonText')}
            error={errorFor(state.errors, 'reasonText')}
          />
        </>
      ),
    });
  },
  async submit(context, { version, ...input }, { params: { id = '' } }) {
    await apologiseLostPapers(context, { id, version }, input);
    return seeOther(
      paths.dossier(id),
      'Đã ký văn bản xin lỗi về giấy tờ bị mất. Hãy in và giao cho công dân.',
    );
  },
});

import { vietnamDate } from '#platform/clock.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { renderCorrectionLetter } from '../forms/correction-letter.ts';
import { paths } from '../paths.ts';
import { getParties } from '../sql/parties.ts';
import { listResultCorrections } from '../sql/result-corrections.ts';
import { fileNameOf, formPerson } from './form-words.ts';
import { letterheadOf } from './letterhead.ts';
import { loadPrintable } from './printable.ts';

/** Văn bản xin lỗi và đính chính kết quả: of each correction one. */
export const correctionLetterPage = definePage({
  id: 'dossiers.correctionLetter.page',
  path: paths.correctionLetter(':id', ':number'),
  access: 'dossiers.read',
  async load(context, { params }) {
    const { dossier, competent, receiving } = await loadPrintable(context, params.id ?? '');
    const corrections = await listResultCorrections(context, dossier.id);
    const correction = corrections.find(({ number }) => String(number) === params.number);
    if (!correction) throw new Problem('notFound', 'dossiers.no-correction');
    const { owner, submitter } = await getParties(context, dossier.id);
    const bytes = await renderCorrectionLetter({
      ...(await letterheadOf(context, competent, vietnamDate(correction.correctedAt))),
      dossierCode: dossier.code,
      decidingUnit: competent.name,
      receivingUnit: receiving.name,
      submitter: formPerson(submitter),
      owner: { name: owner.fullName },
      procedureName: dossier.procedureName,
      procedureCode: dossier.procedureCode,
      oldResultNumber: correction.oldResultNumber,
      newResultNumber: correction.newResultNumber,
      fault: correction.fault,
      apology: correction.apology,
      phone: receiving.phone,
      // The head signs, whoever filed the new result.
      signer: { role: 'Thủ trưởng cơ quan giải quyết', name: null },
    });
    return pdf(bytes, fileNameOf('van-ban-xin-loi-dinh-chinh', dossier));
  },
});

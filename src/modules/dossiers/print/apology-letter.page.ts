import { officerNames, officersWithRole } from '#modules/identity/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import type { ApologyLetter } from '../domain/apology.ts';
import { type ApologyLetterData, renderApologyLetter } from '../forms/apology-letter.ts';
import { paths } from '../paths.ts';
import { getApology } from '../sql/apologies.ts';
import { getParties } from '../sql/parties.ts';
import { fileNameOf, formPerson, momentOrNull } from './form-words.ts';
import { letterheadOf } from './letterhead.ts';
import { loadPrintable, type Printable } from './printable.ts';

/** Mẫu 04: Văn bản xin lỗi và đề nghị gia hạn; the version of the form is that of the day of signing. */
export const apologyLetterPage = definePage({
  id: 'dossiers.apologyLetter.page',
  path: paths.apologyLetter(':id', ':number'),
  access: 'dossiers.read',
  async load(context, { params: { id = '', number = '' } }) {
    const printable = await loadPrintable(context, id);
    const letter = await getApology(context, id, number);
    const data = await letterData(context, printable, letter);
    return pdf(await renderApologyLetter(data), fileNameOf('van-ban-xin-loi', printable.dossier));
  },
});

async function letterData(
  context: Context,
  printable: Printable,
  letter: ApologyLetter,
): Promise<ApologyLetterData> {
  const { dossier, receiving, competent } = printable;
  const { owner, submitter } = await getParties(context, dossier.id);
  return {
    ...(await letterheadOf(context, competent, vietnamDate(letter.signedAt))),
    // The clerk writes the number by hand when the letter goes out.
    number: '……/PXL',
    dossierCode: dossier.code,
    receivedAt: momentOrNull(dossier.receivedAt),
    procedureName: dossier.procedureName,
    procedureCode: dossier.procedureCode,
    field: dossier.procedureField,
    submitter: formPerson(submitter ?? owner),
    owner: { name: owner.fullName },
    apologisingUnit: competent.name,
    receivingUnit: receiving.name,
    dueAt: momentOrNull(letter.dueAt),
    newDueAt: momentOrNull(letter.newDueAt),
    lostPapers: letter.lostPapers,
    reason: letter.reason,
    phone: receiving.phone,
    signer: await signerOf(context, printable, letter),
  };
}

async function signerOf(context: Context, { competent }: Printable, { signedBy }: ApologyLetter) {
  const leaders = await officersWithRole(context, 'leader', competent.id);
  const leader = leaders.find(({ id }) => id === signedBy);
  if (leader) return { role: leader.position || 'Thủ trưởng cơ quan', name: leader.fullName };
  return {
    role: 'Thủ trưởng cơ quan',
    name: (await officerNames(context, [signedBy])).get(signedBy) ?? null,
  };
}

import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { type RefusalData, renderRefusal } from '../forms/refusal.ts';
import { paths } from '../paths.ts';
import { getParties } from '../sql/parties.ts';
import { fileNameOf, formPerson, momentOrNull } from './form-words.ts';
import { letterheadOf } from './letterhead.ts';
import { doerOf, loadPrintable, type Printable } from './printable.ts';
import { leaderWho, reasonText } from './reason-words.ts';

/** Mẫu 03: Phiếu từ chối tiếp nhận, giải quyết hồ sơ; only a refused dossier has one. */
export const refusalSlipPage = definePage({
  id: 'dossiers.refusalSlip.page',
  path: paths.refusalSlip(':id'),
  access: 'dossiers.read',
  async load(context, request) {
    const printable = await loadPrintable(context, request.params.id ?? '');
    const data = await refusalData(context, printable);
    return pdf(await renderRefusal(data), fileNameOf('phieu-tu-choi', printable.dossier));
  },
});

async function refusalData(context: Context, printable: Printable): Promise<RefusalData> {
  const { dossier, receiving, competent } = printable;
  if (dossier.refusalReasonCode === null) throw new Problem('notFound', 'dossiers.not-refused');
  const atIntake = dossier.state === 'intakeRefused';
  const event = printable.events.findLast(
    ({ type }) => type === (atIntake ? 'dossier.intake-refused' : 'dossier.refused'),
  );
  const issuedOn = vietnamDate(event?.occurredAt ?? dossier.endedAt ?? dossier.submittedAt);
  const { owner, submitter } = await getParties(context, dossier.id);
  const guide = doerOf(printable, atIntake ? 'dossier.intake-refused' : 'dossier.received');
  return {
    // Whoever decides informs: the centre at the counter, the competent agency after appraisal.
    ...(await letterheadOf(context, atIntake ? receiving : competent, issuedOn)),
    stage: atIntake ? 'intake' : 'appraisal',
    receivingUnit: receiving.name,
    decidingUnit: (atIntake ? receiving : competent).name,
    dossierCode: dossier.code,
    receivedAt: momentOrNull(dossier.receivedAt),
    submitter: formPerson(submitter),
    owner: { name: owner.fullName },
    procedureName: dossier.procedureName,
    procedureCode: dossier.procedureCode,
    reason: await reasonText(context, dossier.refusalReasonCode, dossier.refusalReasonText ?? ''),
    website: context.config.publicUrl ?? null,
    guide: { name: guide, phone: receiving.phone },
    signer: atIntake
      ? { role: 'Người tiếp nhận hồ sơ', name: guide }
      : await leaderWho(context, printable, 'dossier.refused'),
  };
}

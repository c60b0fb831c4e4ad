import { canNotify, type NoticeTemplate, notify } from '#modules/notices/index.ts';
import { getUnit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import { withQuery } from '#platform/http/address.ts';
import { extendedDueAt } from '../domain/apology.ts';
import type { Verb } from '../domain/transitions.ts';
import { paths } from '../paths.ts';
import { listApologies } from '../sql/apologies.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { getParties } from '../sql/parties.ts';
import { findOpenPause } from '../sql/pauses.ts';
import { findReason } from '../sql/reasons.ts';

/** The steps of which the citizen is told; receiving and refusing intake make the dossier and call for themselves. */
const TEMPLATES: Readonly<Partial<Record<Verb, NoticeTemplate>>> = {
  acceptTransfer: 'transferAccepted',
  requestSupplement: 'supplementRequested',
  receiveSupplement: 'supplementReceived',
  requestPayment: 'paymentRequested',
  confirmPayment: 'paymentConfirmed',
  stop: 'stopped',
  withdraw: 'withdrawn',
  signOff: 'resultReady',
  correctResult: 'resultCorrected',
  refuse: 'refused',
  returnResult: 'returned',
};

/** Tells the citizen of a step that was carried out, if it is one of those. */
export async function notifyOfStep(context: Context, dossierId: string, verb: Verb): Promise<void> {
  const template = TEMPLATES[verb];
  if (template) await notifyCitizen(context, dossierId, template);
}

/**
 * Thông báo cho người nộp, in the transaction of the step: to the submitter's address and number, or where he gave
 * none, the owner's. The number of the step keeps one step from two notices.
 */
export async function notifyCitizen(
  context: Context,
  dossierId: string,
  template: NoticeTemplate,
): Promise<void> {
  if (!canNotify(context)) return;
  const dossier = await getDossier(context, dossierId);
  const { owner, submitter } = await getParties(context, dossier.id);
  const office = await getUnit(context, dossier.receivingUnitId);
  const pause = await findOpenPause(context, dossier.id);
  const reasonCode = dossier.refusalReasonCode ?? dossier.closingReasonCode ?? pause?.reasonCode;
  const reason = reasonCode ? await findReason(context, reasonCode) : undefined;
  await notify(context, {
    subjectKind: 'dossier',
    subjectId: dossier.id,
    seq: dossier.version,
    template,
    unitId: dossier.receivingUnitId,
    email: submitter.email || owner.email,
    phone: submitter.phone || owner.phone,
    params: {
      code: dossier.code,
      procedureName: dossier.procedureName,
      dueAt: dossier.dueAt?.toString(),
      newDueAt: extendedDueAt(await listApologies(context, dossier.id))?.toString(),
      answerDueAt: pause?.answerDueAt.toString(),
      amountVnd: pause?.amountVnd ?? undefined,
      reason: reason?.name,
      officeName: office.name,
      officeAddress: office.address,
      officePhone: office.phone,
      lookUpPath: withQuery(paths.lookUp, { ma: dossier.code }),
      subjectPath: paths.dossier(dossier.id),
    },
  });
}

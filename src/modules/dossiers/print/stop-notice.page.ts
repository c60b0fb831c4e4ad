import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { PAPER_FORM_WORDS } from '../domain/words.ts';
import { hasFormVersion } from '../forms/form-versions.ts';
import { renderStopNotice, type StopNoticeData } from '../forms/stop-notice.ts';
import { paths } from '../paths.ts';
import { listParts } from '../sql/dossier-rows.ts';
import { getParties } from '../sql/parties.ts';
import { fileNameOf, formPerson, momentOrNull } from './form-words.ts';
import { letterheadOf } from './letterhead.ts';
import { loadPrintable, type Printable } from './printable.ts';
import { leaderWho, reasonText } from './reason-words.ts';

/** Mẫu 05: Thông báo dừng giải quyết hồ sơ; only a stopped dossier has one, and only since TT 03/2025. */
export const stopNoticePage = definePage({
  id: 'dossiers.stopNotice.page',
  path: paths.stopNotice(':id'),
  access: 'dossiers.read',
  async load(context, request) {
    const printable = await loadPrintable(context, request.params.id ?? '');
    const data = await noticeData(context, printable);
    return pdf(await renderStopNotice(data), fileNameOf('thong-bao-dung', printable.dossier));
  },
});

async function noticeData(context: Context, printable: Printable): Promise<StopNoticeData> {
  const { dossier, receiving, competent } = printable;
  const { closingReasonCode: code, endedAt } = dossier;
  if (code === null || endedAt === null) throw new Problem('notFound', 'dossiers.not-stopped');
  const stoppedOn = vietnamDate(endedAt);
  if (!hasFormVersion('stopNotice', stoppedOn)) throw new Problem('notFound', 'dossiers.no-stop-form');
  const { owner, submitter } = await getParties(context, dossier.id);
  const parts = await listParts(context, dossier.id);
  return {
    ...(await letterheadOf(context, competent, stoppedOn)),
    dossierCode: dossier.code,
    receivedAt: momentOrNull(dossier.receivedAt),
    stoppedAt: momentOrNull(endedAt),
    decidingUnit: competent.name,
    receivingUnit: receiving.name,
    submitter: formPerson(submitter ?? owner),
    owner: { name: owner.fullName },
    procedureName: dossier.procedureName,
    procedureCode: dossier.procedureCode,
    reason: await reasonText(context, code, dossier.closingReasonText ?? ''),
    papers: parts.map(({ name, form, count }) => ({ name, form: PAPER_FORM_WORDS[form], count })),
    phone: receiving.phone,
    signer: await leaderWho(context, printable, 'dossier.stopped'),
  };
}

import { officerNames } from '#modules/identity/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import type { Pause } from '../domain/pause.ts';
import { renderSupplementRequest, type SupplementRequestData } from '../forms/supplement-request.ts';
import { paths } from '../paths.ts';
import { getParties } from '../sql/parties.ts';
import { listPauses } from '../sql/pauses.ts';
import { fileNameOf, formPerson, momentOrNull } from './form-words.ts';
import { letterheadOf } from './letterhead.ts';
import { doerOf, loadPrintable, type Printable } from './printable.ts';
import { reasonText } from './reason-words.ts';

/** Mẫu 02: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ; one for each request. */
export const supplementRequestPage = definePage({
  id: 'dossiers.supplementRequest.page',
  path: paths.supplementRequest(':id', ':number'),
  access: 'dossiers.read',
  async load(context, request) {
    const printable = await loadPrintable(context, request.params.id ?? '');
    const pauses = await listPauses(context, printable.dossier.id);
    const pause = pauses.find(
      ({ kind, number }) => kind === 'supplement' && String(number) === request.params.number,
    );
    if (!pause) throw new Problem('notFound', 'dossiers.no-supplement-request');
    const data = await requestData(context, printable, pause);
    return pdf(await renderSupplementRequest(data), fileNameOf('phieu-yeu-cau-bo-sung', printable.dossier));
  },
});

async function requestData(
  context: Context,
  printable: Printable,
  pause: Pause,
): Promise<SupplementRequestData> {
  const { dossier, receiving, competent } = printable;
  const { owner, submitter } = await getParties(context, dossier.id);
  const names = await officerNames(context, [pause.requestedBy]);
  const reason = await reasonText(context, pause.reasonCode ?? '', pause.reasonText);
  return {
    ...(await letterheadOf(context, competent, vietnamDate(pause.startedAt))),
    dossierCode: dossier.code,
    receivedAt: momentOrNull(dossier.receivedAt),
    askingUnit: competent.name,
    submitter: formPerson(submitter ?? owner),
    owner: { name: owner.fullName },
    procedureName: dossier.procedureName,
    procedureCode: dossier.procedureCode,
    requested: pause.requested,
    reason: pause.legalGround ? `${reason}\nCăn cứ của lần yêu cầu này: ${pause.legalGround}` : reason,
    answerBy: momentOrNull(pause.answerDueAt),
    clockNote: CLOCK_NOTES[pause.clockMode],
    website: context.config.publicUrl ?? null,
    guide: { name: doerOf(printable, 'dossier.received'), phone: receiving.phone },
    signer: { role: 'Công chức thụ lý', name: names.get(pause.requestedBy) ?? null },
  };
}

const CLOCK_NOTES = {
  pause: 'Thời gian chờ bổ sung không tính vào thời hạn giải quyết; thời hạn tính tiếp khi nhận đủ hồ sơ.',
  restart: 'Thời hạn giải quyết được tính lại từ đầu kể từ khi nhận đủ hồ sơ.',
} as const;

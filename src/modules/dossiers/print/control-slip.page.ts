import { officerNames } from '#modules/identity/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { type ControlSlipData, renderControlSlip } from '../forms/control-slip.ts';
import { paths } from '../paths.ts';
import { findHandOverRecord } from '../sql/hand-over-records.ts';
import { getParties } from '../sql/parties.ts';
import { fileNameOf, momentOrNull, timeLimitWords } from './form-words.ts';
import { handOversOf } from './hand-overs.ts';
import { letterheadOf } from './letterhead.ts';
import { loadPrintable, type Printable } from './printable.ts';

/** Phiếu kiểm soát quá trình giải quyết hồ sơ: every hand-over so far, with room for those to come. */
export const controlSlipPage = definePage({
  id: 'dossiers.controlSlip.page',
  path: paths.controlSlip(':id'),
  access: 'dossiers.read',
  async load(context, request) {
    const printable = await loadPrintable(context, request.params.id ?? '');
    const { dossier } = printable;
    if (!dossier.receivedAt) throw new Problem('notFound', 'dossiers.never-received');
    const data = await controlSlipData(context, printable, dossier.receivedAt);
    return pdf(await renderControlSlip(data), fileNameOf('phieu-kiem-soat', dossier));
  },
});

async function controlSlipData(
  context: Context,
  printable: Printable,
  receivedAt: Temporal.Instant,
): Promise<ControlSlipData> {
  const { dossier, receiving, competent, events } = printable;
  const assigned = events.flatMap(({ data }) => (typeof data.officerId === 'string' ? [data.officerId] : []));
  const officers = await officerNames(context, assigned);
  const record = await findHandOverRecord(context, dossier.id);
  const { submitter } = await getParties(context, dossier.id);
  return {
    ...(await letterheadOf(context, receiving, vietnamDate(receivedAt))),
    dossierCode: dossier.code,
    procedureName: dossier.procedureName,
    procedureCode: dossier.procedureCode,
    submitterName: submitter.fullName,
    ownerName: dossier.ownerName,
    receivedAt: momentOrNull(receivedAt),
    timeLimit: timeLimitWords(printable),
    dueAt: momentOrNull(dossier.dueAt),
    handlingUnit: competent.name,
    // Other units are still consulted on paper: whoever asks them writes them here.
    coordinatingUnits: null,
    handOvers: handOversOf(
      events,
      { receiving: receiving.shortName, competent: competent.shortName },
      { officers, recipient: record?.receivedBy ?? null },
    ),
  };
}

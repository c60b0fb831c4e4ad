import { officerNames } from '#modules/identity/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import type { Dossier } from '../domain/dossier.ts';
import { isBrokenOff } from '../domain/dossier-state.ts';
import { DELIVERY_WORDS, RELATION_WORDS } from '../domain/words.ts';
import { formatDate } from '../forms/format.ts';
import { type ReturnedPaper, type ReturnRecordData, renderReturnRecord } from '../forms/return-record.ts';
import { paths } from '../paths.ts';
import { findHandOverRecord, type HandOverRecord } from '../sql/hand-over-records.ts';
import { getParties } from '../sql/parties.ts';
import { feeWords, fileNameOf, momentOrNull } from './form-words.ts';
import { letterheadOf } from './letterhead.ts';
import { loadPrintable, type Printable } from './printable.ts';

/** Giấy biên nhận trả kết quả: filled once returned; before, with lines to fill in by hand at the counter. */
export const returnRecordPage = definePage({
  id: 'dossiers.returnRecord.page',
  path: paths.returnRecord(':id'),
  access: 'dossiers.read',
  async load(context, request) {
    const printable = await loadPrintable(context, request.params.id ?? '');
    const { dossier } = printable;
    if (!dossier.endedAt || dossier.state === 'intakeRefused' || isBrokenOff(dossier.state))
      throw new Problem('notFound', 'dossiers.no-result-yet');
    const data = await returnRecordData(context, printable, dossier.endedAt);
    return pdf(await renderReturnRecord(data), fileNameOf('giay-bien-nhan', dossier));
  },
});

async function returnRecordData(
  context: Context,
  printable: Printable,
  endedAt: Temporal.Instant,
): Promise<ReturnRecordData> {
  const { dossier, receiving } = printable;
  const record = await findHandOverRecord(context, dossier.id);
  const officers = await officerNames(context, record ? [record.handedOverBy] : []);
  const issuedOn = vietnamDate(dossier.returnedAt ?? context.clock.now());
  return {
    ...(await letterheadOf(context, receiving, issuedOn)),
    dossierCode: dossier.code,
    returningUnit: receiving.name,
    procedureName: dossier.procedureName,
    procedureCode: dossier.procedureCode,
    ownerName: dossier.ownerName,
    dueAt: momentOrNull(dossier.dueAt),
    returnedAt: momentOrNull(dossier.returnedAt),
    channel: DELIVERY_WORDS[dossier.resultDelivery],
    recipient: await recipientOf(context, dossier, record),
    papers: [returnedPaper(printable, vietnamDate(endedAt))],
    fee: feeWords(printable),
    remark: null,
    returningOfficer: record ? (officers.get(record.handedOverBy) ?? null) : null,
  };
}

/** A refusal after appraisal is returned as the result (61 art. 19(8)). */
function returnedPaper({ dossier, version }: Printable, on: Temporal.PlainDate): ReturnedPaper {
  const date = `ngày ${formatDate(on)}`;
  if (dossier.refusalReasonCode !== null) {
    return { name: 'Phiếu từ chối giải quyết hồ sơ', numberAndDate: date, form: 'Bản chính', count: 1 };
  }
  return {
    name: version.content.result.name,
    numberAndDate: dossier.resultNumber ? `${dossier.resultNumber}, ${date}` : date,
    form: dossier.resultDelivery === 'online' ? 'Bản điện tử' : 'Bản chính',
    count: 1,
  };
}

/** Who took it, with what is known of that person; somebody sent by the post has only the name. */
async function recipientOf(
  context: Context,
  dossier: Dossier,
  record: HandOverRecord | undefined,
): Promise<ReturnRecordData['recipient']> {
  if (!record) return { name: null, identityNumber: null, phone: null, capacity: null };
  const { owner, submitter, representative } = await getParties(context, dossier.id);
  const person = { owner, submitter, representative, courier: undefined, online: submitter }[record.relation];
  return {
    name: record.receivedBy,
    identityNumber: person?.maskedNumber ?? (record.proof || null),
    phone: person?.phone ?? null,
    capacity: RELATION_WORDS[record.relation],
  };
}

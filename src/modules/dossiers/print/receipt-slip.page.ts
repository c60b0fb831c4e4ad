import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { publicProofUrl } from '../deadline-proof/proof-links.ts';
import { CHANNEL_WORDS, DELIVERY_WORDS, PAPER_FORM_WORDS } from '../domain/words.ts';
import { type ReceiptSlipData, renderReceiptSlip } from '../forms/receipt-slip.ts';
import { paths } from '../paths.ts';
import { expectedDueAt } from '../receive/times.ts';
import { listParts } from '../sql/dossier-rows.ts';
import { getParties } from '../sql/parties.ts';
import { registerNumberOf } from '../sql/print-register.ts';
import {
  feeWords,
  fileNameOf,
  formPerson,
  lookUpPage,
  momentOrNull,
  qrText,
  timeLimitWords,
} from './form-words.ts';
import { letterheadOf } from './letterhead.ts';
import { doerOf, loadPrintable, type Printable } from './printable.ts';

/** Mẫu 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả. What was never taken in has none. */
export const receiptSlipPage = definePage({
  id: 'dossiers.receiptSlip.page',
  path: paths.receiptSlip(':id'),
  access: 'dossiers.read',
  async load(context, request) {
    const printable = await loadPrintable(context, request.params.id ?? '');
    const { dossier } = printable;
    if (!dossier.receivedAt) throw new Problem('notFound', 'dossiers.never-received');
    const data = await receiptSlipData(context, printable, dossier.receivedAt);
    return pdf(await renderReceiptSlip(data), fileNameOf('giay-tiep-nhan', dossier));
  },
});

async function receiptSlipData(
  context: Context,
  printable: Printable,
  receivedAt: Temporal.Instant,
): Promise<ReceiptSlipData> {
  const { dossier, receiving } = printable;
  const { owner, submitter } = await getParties(context, dossier.id);
  const parts = await listParts(context, dossier.id);
  const receivedOn = vietnamDate(receivedAt);
  const expected = await expectedDueAt(context, dossier);
  const registerNumber = await registerNumberOf(context, { ...dossier, receivedAt });
  return {
    ...(await letterheadOf(context, receiving, receivedOn)),
    dossierCode: dossier.code,
    qrText: qrText(context, dossier),
    proofAddress: dossier.timeLimit ? publicProofUrl(context, dossier.id) : null,
    receivingUnit: receiving.name,
    channel: CHANNEL_WORDS[dossier.channel],
    submitter: formPerson(submitter),
    owner: { name: owner.fullName, address: owner.address },
    procedureName: dossier.procedureName,
    procedureCode: dossier.procedureCode,
    papers: parts.map(({ name, form, count }) => ({ name, form: PAPER_FORM_WORDS[form], count })),
    setCount: dossier.numberOfSets,
    timeLimit: timeLimitWords(printable),
    fee: feeWords(printable),
    receivedAt: momentOrNull(receivedAt),
    dueAt: momentOrNull(dossier.dueAt ?? expected),
    dueNote: expected ? EXPECTED_NOTE : null,
    resultPlace:
      dossier.resultDelivery === 'counter' ? receiving.name : DELIVERY_WORDS[dossier.resultDelivery],
    lookUpAddress: lookUpPage(context),
    lookUpPhone: receiving.phone,
    registerBook: `01/${receivedOn.year}`,
    registerNumber: String(registerNumber),
    receptionist: doerOf(printable, 'dossier.received'),
  };
}

/** NĐ 118/2025 Điều 17 khoản 3 as amended by NĐ 309/2026. */
const EXPECTED_NOTE =
  'Ngày hẹn trên là dự kiến: hồ sơ được tiếp nhận ngoài địa giới nên thời hạn giải quyết tính từ khi cơ quan giải quyết nhận được hồ sơ. Ngày hẹn chính thức sẽ được thông báo khi cơ quan giải quyết nhận hồ sơ.';

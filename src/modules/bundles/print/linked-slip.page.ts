import { printing } from '#modules/dossiers/index.ts';
import { getUnit } from '#modules/organization/index.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import type { LinkedDossier } from '../domain/linked-dossier.ts';
import { type LinkedSlipData, renderLinkedSlip } from '../forms/linked-slip.ts';
import { linkedView, type StepView } from '../show/linked-view.ts';
import { getLinkedDossier } from '../sql/linked-dossiers.ts';

/** The slip of the whole: each procedure with who decides it and its date. */
export const linkedSlipPage = definePage({
  id: 'bundles.slip.page',
  path: '/lien-thong/:id/giay-tiep-nhan.pdf',
  access: 'bundles.read',
  async load(context, { params }) {
    const linked = await getLinkedDossier(context, params.id ?? '');
    return pdf(
      await renderLinkedSlip(await slipData(context, linked)),
      `giay-tiep-nhan-lien-thong-${linked.code}.pdf`,
    );
  },
});

async function slipData(context: Context, linked: LinkedDossier): Promise<LinkedSlipData> {
  const { bundle, steps } = await linkedView(context, linked);
  const receiving = await getUnit(context, linked.receivingUnitId);
  const received = (await historyOf(context, linked.id)).find(
    ({ type }) => type === 'linkedDossier.received',
  );
  return {
    ...(await printing.letterheadOf(context, receiving, vietnamDate(linked.receivedAt))),
    code: linked.code,
    qrText: printing.qrText(context, linked),
    receivingUnit: receiving.name,
    bundleName: bundle.name,
    ownerName: linked.ownerName,
    receivedAt: printing.formatMoment(linked.receivedAt),
    countedFrom: linked.countedFrom.equals(linked.receivedAt)
      ? null
      : printing.formatMoment(linked.countedFrom),
    dueAt: linked.dueAt && printing.formatMoment(linked.dueAt),
    steps: steps.map((row) => ({
      name: row.configured.name,
      unit: row.unitName,
      dossierCode:
        row.dossier?.code ??
        (row.standing === 'cancelled' ? 'Đã hủy' : `Có khi xong: ${row.waitsFor.join(', ')}`),
      date: dateOf(row),
    })),
    lookUpAddress: printing.lookUpPage(context),
    lookUpPhone: receiving.phone,
    receptionist: received?.actorKind === 'officer' ? received.actorName : null,
  };
}

function dateOf({ dossier, expectedAt, standing }: StepView): string {
  if (standing === 'cancelled') return '';
  if (!expectedAt) return 'Theo thông báo';
  const date = printing.formatShortMoment(expectedAt);
  return dossier ? date : `Dự kiến ${date}`;
}

import type { Context } from '#platform/context.ts';
import { formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { dueOf } from '../domain/obligation.ts';
import { feesPaths } from '../paths.ts';
import { feesOfDossier } from '../show-fees/fees-of-dossier.ts';

/** Under the public look-up: how much is due and where to pay it. */
export async function lookUpPanel(context: Context, dossierId: string) {
  const { lines, totalVnd } = dueOf((await feesOfDossier(context, dossierId)).obligations);
  const code = lines[0]?.payable.dossierCode;
  if (code === undefined) return undefined;
  const address = `${feesPaths.pay}?ma=${encodeURIComponent(code)}`;
  return (
    <Notice
      tone="info"
      text={`Còn phải nộp ${formatNumber(totalVnd)} đồng phí, lệ phí.`}
      next={<a href={address}>Nộp phí, lệ phí</a>}
    />
  );
}

import { makeDossier } from '#modules/dossiers/testing.ts';
import type { TestApp } from '#test/app.ts';
import type { Answer, FormFields } from '#test/client.ts';
import { formFields } from '#test/form-fields.ts';
import { feesPaths } from './paths.ts';

/** Certification of a copy: a fee; birth registration abroad of the list would be a charge. */
export const CERTIFICATION = '2.000815';

/** A dossier of Lam Sơn that asks for this much at intake. */
export async function makePaying(
  app: TestApp,
  feeVnd = 20_000,
  changes: Parameters<typeof makeDossier>[1] = {},
) {
  return makeDossier(app.context(), { procedureCode: CERTIFICATION, feeVnd, ...changes });
}

/** Opens the counter's page and sends its form with these fields, as a browser does. */
export async function collectByPage(app: TestApp, id: string, fields: FormFields = {}): Promise<Answer> {
  const clerk = await app.as('tiepnhan.lamson');
  const page = await clerk.get(feesPaths.collect(id));
  return clerk.post(feesPaths.collect(id), formFields(page.text, fields));
}

export interface ReceiptAnswer {
  readonly id: string;
  readonly series: string;
  readonly number: number;
}

/** Takes the money by the interface; answers the receipts. */
export async function collectByApi(
  app: TestApp,
  id: string,
  body: Record<string, unknown> = {},
): Promise<ReceiptAnswer[]> {
  const clerk = await app.as('tiepnhan.lamson');
  const answer = await clerk.api('POST', `/api/dossiers/${id}/fee-payments`, {
    totalVnd: 20_000,
    method: 'cash',
    ...body,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json<{ receipts: ReceiptAnswer[] }>().receipts;
}

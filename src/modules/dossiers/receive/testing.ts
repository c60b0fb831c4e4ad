import { findUnitByCode } from '#modules/organization/index.ts';
import type { TestApp } from '#test/app.ts';
import type { Answer, Client, FormFields } from '#test/client.ts';
import { formFields } from '#test/form-fields.ts';
import { paths } from '../paths.ts';

/** Birth registration: the procedure of most tests. Papers 01 and 03 must be handed in at the counter. */
export const BIRTH = '1.001193';

export const OWNER = {
  fullName: 'Lò Thị Mẩy',
  identityNumber: '999085001234',
  address: 'Tổ 3, phường Lam Sơn',
  phone: '0900 000 321',
};

/** Files by what their bytes are. */
export const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export function makeFile(name: string, bytes: Uint8Array = PDF): File {
  return new File([new Uint8Array(bytes)], name);
}

/** The filled form of the counter as the page offers it, with what a receptionist types for `OWNER`. */
export async function filledForm(clerk: Client, changes: FormFields = {}): Promise<FormFields> {
  const page = await clerk.get(paths.receiveProcedure(BIRTH));
  const typed = Object.entries(OWNER).map(([field, text]) => [`owner.${field}`, text]);
  // Tests share their owner: what the counter would warn of has been seen.
  return formFields(page.text, { ...Object.fromEntries(typed), acceptWarnings: 'yes', ...changes });
}

/** Received at the counter of phường Lam Sơn by page; answers the dossier's id. */
export async function receiveByPage(app: TestApp, changes: FormFields = {}): Promise<string> {
  const clerk = await app.as('tiepnhan.lamson');
  const answer = await clerk.post(paths.receiveProcedure(BIRTH), await filledForm(clerk, changes));
  return receivedId(answer);
}

/** The id in the address to which receiving leads. */
export function receivedId(answer: Answer): string {
  const [, id] = /^\/ho-so\/([0-9a-f-]{36})\/da-tiep-nhan$/.exec(answer.location ?? '') ?? [];
  if (!id) throw new Error(`not received: ${answer.status} ${answer.text.slice(0, 2000)}`);
  return id;
}

/** What a program sends to receive the same dossier. */
export async function receiveBody(app: Pick<TestApp, 'context'>, changes: Record<string, unknown> = {}) {
  const office = await findUnitByCode(app.context(), 'H99.7.1');
  return {
    procedureCode: BIRTH,
    receivingUnitId: office?.id,
    channel: 'counter',
    owner: OWNER,
    acceptWarnings: 'yes',
    papers: { '01': { taken: 'yes' }, '03': { taken: 'yes', form: 'original', count: 1 } },
    ...changes,
  };
}

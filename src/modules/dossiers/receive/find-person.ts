import type { Context } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { say } from '#platform/i18n/messages.ts';
import { Problem } from '#platform/problem.ts';
import { formatDate } from '#ui/format.ts';
import {
  cleanIdentityNumber,
  IDENTITY_KINDS,
  type IdentityKind,
  identityFault,
} from '../domain/identity-number.ts';
import type { Person } from '../domain/person.ts';
import { lookUpPerson } from '../look-up-person/look-up-person.ts';

/** The form after a look-up, and what to say about it. */
export interface Looked {
  readonly state: FormState;
  readonly said: string;
}

/** Fills the blank fields of `who` from what earlier dossiers tell of this number; what was typed stays. */
export async function findPersonForForm(
  context: Context,
  state: FormState,
  who: 'owner' | 'submitter',
): Promise<Looked> {
  const kind = toKind(typed(state, `${who}.identityKind`, 'citizenId'));
  const number = cleanIdentityNumber(typed(state, `${who}.identityNumber`));
  const fault = identityFault(kind, number || undefined);
  if (fault) return { state, said: 'Nhập đúng số định danh rồi tìm lại.' };
  const person = await lookUpPerson(context, kind, number, 'intake');
  if (person instanceof Problem) return { state, said: say(context, person.code, person.params) };
  if (!person) return { state, said: 'Chưa có trong hệ thống: nhập thông tin ở dưới.' };
  const values = { ...state.values };
  for (const [field, text] of Object.entries(fieldsOf(person))) {
    if (!typed(state, `${who}.${field}`)) values[`${who}.${field}`] = [text];
  }
  return { state: { ...state, values }, said: 'Đã có trong hệ thống: hãy đối chiếu lại với giấy tờ.' };
}

function toKind(text: string): IdentityKind {
  return IDENTITY_KINDS.find((kind) => kind === text) ?? 'citizenId';
}

function fieldsOf(person: Person): Record<string, string> {
  const { fullName, address, phone, email } = person;
  return { fullName, address, phone, email, birthDate: person.birthDate ? formatDate(person.birthDate) : '' };
}

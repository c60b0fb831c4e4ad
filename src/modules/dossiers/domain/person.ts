import type { IdentityKind } from './identity-number.ts';

/** Chủ hồ sơ, người nộp hoặc người được ủy quyền, as given at the counter. */
export interface PersonDetails {
  readonly kind: 'citizen' | 'business';
  readonly fullName: string;
  readonly identityKind: IdentityKind;
  readonly identityNumber?: string | undefined;
  readonly birthDate?: Temporal.PlainDate | undefined;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/** A person we know: the number stays in the database until somebody who may asks for it. */
export interface Person extends Omit<PersonDetails, 'identityNumber'> {
  readonly id: string;
  /** The last three characters behind dots; undefined without a number. */
  readonly maskedNumber: string | undefined;
}

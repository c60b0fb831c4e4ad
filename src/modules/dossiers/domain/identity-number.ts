/** Loại giấy tờ định danh của chủ hồ sơ, người nộp. */
export const IDENTITY_KINDS = ['citizenId', 'passport', 'businessNumber', 'none'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** Each kind's form: số định danh cá nhân 12 digits (Luật Căn cước 2023 art. 12), passport, business number 10 or 13 digits. */
const SHAPES: Readonly<Record<Exclude<IdentityKind, 'none'>, RegExp>> = {
  citizenId: /^\d{12}$/,
  passport: /^[A-Z0-9]{6,12}$/,
  businessNumber: /^\d{10}(\d{3})?$/,
};

/** The number as we keep it: no spaces, dots or hyphens, capital letters. */
export function cleanIdentityNumber(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}

/** The code of what is wrong with a number of this kind; undefined if nothing is. */
export function identityFault(kind: IdentityKind, number: string | undefined): string | undefined {
  if (kind === 'none') return number ? 'dossiers.identity-not-expected' : undefined;
  if (!number) return 'dossiers.identity-missing';
  return SHAPES[kind].test(number) ? undefined : `dossiers.identity-${kind.toLowerCase()}`;
}

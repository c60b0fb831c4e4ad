import { FAMILY_NAMES, GIVEN_NAMES, MIDDLE_NAMES } from './names.ts';
import type { Random } from './random.ts';

const HAMLETS = [
  'thôn Đông',
  'thôn Đoài',
  'thôn Trung',
  'tổ dân phố 2',
  'tổ dân phố 5',
  'thôn Bãi',
  'thôn Ngọc',
  'thôn Thượng',
];

/** An invented citizen. The identity number begins with 999, which is no province: it is never issued. */
export function inventPerson(random: Random, communeName: string) {
  const sex = random.pick(['male', 'female'] as const);
  const fullName = `${random.pick(FAMILY_NAMES)} ${random.pick(MIDDLE_NAMES[sex])} ${random.pick(GIVEN_NAMES[sex])}`;
  return {
    kind: 'citizen' as const,
    fullName,
    identityKind: 'citizenId' as const,
    identityNumber: `999${String(random.between(0, 999_999_999)).padStart(9, '0')}`,
    birthDate: new Temporal.PlainDate(
      random.between(1945, 2006),
      random.between(1, 12),
      random.between(1, 28),
    ),
    address: `${random.pick(HAMLETS)}, ${communeName}, tỉnh Lam Giang`,
    phone: `0299${String(random.between(0, 999_999)).padStart(6, '0')}`,
    email: '',
  };
}

import type { Random } from './random.ts';

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
];
const MIDDLE = {
  male: ['Văn', 'Đức', 'Minh', 'Quang', 'Hữu', 'Xuân'],
  female: ['Thị', 'Thị Thu', 'Ngọc', 'Thị Mai', 'Kim', 'Thanh'],
};
const GIVEN = {
  male: ['An', 'Bình', 'Cường', 'Dũng', 'Hải', 'Hùng', 'Khánh', 'Long', 'Nam', 'Phúc', 'Sơn', 'Tùng'],
  female: ['Ánh', 'Chi', 'Dung', 'Hạnh', 'Hoa', 'Hương', 'Lan', 'Linh', 'Ngân', 'Thảo', 'Trang', 'Yến'],
};
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
  const fullName = `${random.pick(FAMILY)} ${random.pick(MIDDLE[sex])} ${random.pick(GIVEN[sex])}`;
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

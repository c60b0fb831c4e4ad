/** Parts of which invented names of people are put together: họ, tên đệm, tên. Nobody real is meant. */
export const FAMILY_NAMES = [
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

export const MIDDLE_NAMES = {
  male: ['Văn', 'Đức', 'Minh', 'Quang', 'Hữu', 'Xuân'],
  female: ['Thị', 'Thị Thu', 'Ngọc', 'Thị Mai', 'Kim', 'Thanh'],
};

export const GIVEN_NAMES = {
  male: ['An', 'Bình', 'Cường', 'Dũng', 'Hải', 'Hùng', 'Khánh', 'Long', 'Nam', 'Phúc', 'Sơn', 'Tùng'],
  female: ['Ánh', 'Chi', 'Dung', 'Hạnh', 'Hoa', 'Hương', 'Lan', 'Linh', 'Ngân', 'Thảo', 'Trang', 'Yến'],
};

/** Texts of this module. */
export const messages = {
  'open-data.menu': 'Dữ liệu mở',
  'open-data.not-published': 'Chưa công bố dữ liệu mở của kỳ này.',
} as const;

/** Texts of this module. */
export const messages = {
  'service-quality.menu': 'Chấm điểm giải quyết',
  'service-quality.menu-own': 'Điểm của tôi',
  'service-quality.officer-unknown': 'Không có cán bộ này trong đơn vị bạn được xem.',
} as const;

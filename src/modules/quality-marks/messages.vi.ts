/** Texts of this module. */
export const messages = {
  'quality-marks.menu': 'Chấm điểm giải quyết',
  'quality-marks.menu-own': 'Điểm của tôi',
  'quality-marks.officer-unknown': 'Không có cán bộ này trong đơn vị bạn được xem.',
} as const;

/** Texts of this module. */
export const messages = {
  'forecasts.menu': 'Dự báo quá hạn',
} as const;

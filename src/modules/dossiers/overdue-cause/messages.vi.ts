export const overdueCauseMessages = {
  'dossiers.not-overdue': 'Hồ sơ không quá hạn nên không cần ghi nguyên nhân',
  'event.dossier-overdue-explained': 'Ghi nguyên nhân quá hạn',
} as const;

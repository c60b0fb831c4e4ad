/** Texts of corrections of a result. */
export const correctionMessages = {
  'dossiers.found-by-missing': 'Chưa chọn ai phát hiện sai sót',
  'dossiers.fault-missing': 'Hãy ghi rõ sai sót của kết quả, ít nhất 10 ký tự',
  'dossiers.apology-missing': 'Hãy ghi lời xin lỗi gửi công dân, ít nhất 10 ký tự',
  'dossiers.no-result-to-correct': 'Hồ sơ này không có kết quả để đính chính.',
  'dossiers.no-correction': 'Không có lần đính chính này.',
  'event.dossier-result-corrected': 'Đính chính kết quả',
} as const;

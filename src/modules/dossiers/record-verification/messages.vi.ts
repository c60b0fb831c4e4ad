/** Texts of verification records. */
export const verificationMessages = {
  'dossiers.verified-at':
    'Thời gian xác minh viết ngày/tháng/năm và giờ:phút, sau khi tiếp nhận hồ sơ và không ở tương lai',
  'dossiers.place-missing': 'Chưa ghi địa điểm xác minh',
  'dossiers.participants-missing': 'Chưa ghi người tham gia: mỗi dòng một người, từ 1 đến 30 người',
  'dossiers.verification-missing': 'Hãy ghi nội dung xác minh, ít nhất 10 ký tự',
  'dossiers.no-verification-record': 'Không có biên bản xác minh này.',
  'event.dossier-verification-recorded': 'Lập biên bản xác minh',
} as const;

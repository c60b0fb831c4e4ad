/** Why a form cannot be printed. */
export const printMessages = {
  'dossiers.never-received': 'Hồ sơ này chưa được tiếp nhận nên không có biểu mẫu này.',
  'dossiers.not-refused': 'Hồ sơ này không bị từ chối nên không có phiếu từ chối.',
  'dossiers.no-result-yet': 'Hồ sơ chưa có kết quả nên chưa có giấy biên nhận trả kết quả.',
  'dossiers.period-day': 'Ngày viết ngày/tháng/năm, ví dụ 26/10/2026.',
  'dossiers.period-backwards': 'Ngày đầu kỳ phải trước hoặc trùng ngày cuối kỳ.',
  'dossiers.register-too-long':
    'Kỳ này có hơn {maximum} hồ sơ. Hãy chọn kỳ ngắn hơn hoặc một đơn vị nhỏ hơn.',
} as const;

/** Why a form cannot be printed. */
export const printMessages = {
  'dossiers.never-received': 'Hồ sơ này chưa được tiếp nhận nên không có biểu mẫu này.',
  'dossiers.not-refused': 'Hồ sơ này không bị từ chối nên không có phiếu từ chối.',
  'dossiers.no-supplement-request': 'Không có lần yêu cầu bổ sung này.',
  'dossiers.not-stopped': 'Hồ sơ này không bị dừng giải quyết nên không có thông báo dừng.',
  'dossiers.no-stop-form':
    'Mẫu thông báo dừng giải quyết có từ ngày 15/09/2025; hồ sơ dừng trước ngày đó không có mẫu này.',
  'dossiers.no-result-yet': 'Hồ sơ chưa có kết quả nên chưa có giấy biên nhận trả kết quả.',
  'dossiers.no-clock':
    'Hồ sơ này chưa bắt đầu tính thời hạn, hoặc thủ tục chưa rõ thời hạn, nên không có bằng chứng thời hạn.',
  'dossiers.no-such-proof': 'Liên kết này không đúng. Hãy quét lại mã QR trên giấy tiếp nhận.',
  'dossiers.period-day': 'Ngày viết ngày/tháng/năm, ví dụ 26/10/2026.',
  'dossiers.period-backwards': 'Ngày đầu kỳ phải trước hoặc trùng ngày cuối kỳ.',
  'dossiers.register-too-long':
    'Kỳ này có hơn {maximum} hồ sơ. Hãy chọn kỳ ngắn hơn hoặc một đơn vị nhỏ hơn.',
} as const;

export const messages = {
  'reports.menu-figures': 'Danh mục số liệu',
  'reports.menu-service-index': 'Chỉ số phục vụ 766',
  'reports.no-service-index':
    'Kỳ này kết thúc trước ngày bộ chỉ số của Quyết định 766/QĐ-TTg có hiệu lực (01/08/2022). Hãy chọn kỳ sau.',
  'reports.menu-reports': 'Báo cáo',
  'reports.manual-value': 'Nhập số không âm, ví dụ 1.234 hoặc 12,5',
  'reports.no-such-item': 'Không có chỉ tiêu này trong phụ lục',
  'reports.item-computed': 'Chỉ tiêu này tính từ hồ sơ, không nhập tay được',
  'event.unit-report-figures-entered': 'Nhập số liệu báo cáo cải cách hành chính',
  'reports.day': 'Ngày viết ngày/tháng/năm, ví dụ 15/12/2025',
  'reports.days-backwards': 'Ngày đầu kỳ phải trước hoặc trùng ngày cuối kỳ',
  'reports.period-missing': 'Hãy chọn kỳ báo cáo, hoặc nhập cả ngày đầu và ngày cuối',
  'reports.year': 'Năm viết bằng bốn chữ số, ví dụ 2026',
  'reports.no-such-unit': 'Không có đơn vị mang mã {code} trong phạm vi anh/chị được xem',
  'reports.no-such-form': 'Không có biểu báo cáo {form}',
  'reports.no-unit': 'Vai trò của anh/chị chưa gắn với đơn vị nào.',
} as const;

/** Texts of taking dossiers over from another system. */
export const importMessages = {
  'dossiers.imported':
    'Hồ sơ được nhập từ hệ thống khác và đang được giải quyết ở đó, nên không xử lý ở đây. Nhập tệp mới để cập nhật.',
  'dossiers.menu-imports': 'Nhập dữ liệu',
  'dossiers.import-file-missing': 'Chưa chọn tệp hồ sơ',
  'dossiers.import-claims': 'Mỗi dòng viết một số, ví dụ 10=67000 hoặc 2026-03=500',
  'dossiers.import-claim-total': 'Tổng số phải là số, ví dụ 67.906',
  'dossiers.import-not-found': 'Không có lần nhập này.',
  'dossiers.import-columns': 'Tệp thiếu cột {columns}.',
  'dossiers.import-unreadable': 'Không đọc được tệp: tệp hỏng hoặc không phải là bảng tính XLSX.',
  'dossiers.import-line': 'Không đọc được dòng này',
  'dossiers.import-missing': 'Thiếu {field}',
  'dossiers.import-code': 'MaHoSo không đúng dạng, ví dụ H99.7.1-260315-0001',
  'dossiers.import-twice': 'MaHoSo đã có ở dòng trước trong tệp',
  'dossiers.import-ours': 'Hồ sơ mang mã này được tiếp nhận trên hệ thống này, không nhập đè',
  'dossiers.import-procedure': 'Không có thủ tục mang MaTTHC này trong danh mục',
  'dossiers.import-unit': 'Không có đơn vị mang mã định danh DonViXuLy',
  'dossiers.import-channel': 'KenhThucHien phải là 1 (trực tiếp), 2 (trực tuyến) hoặc 3 (bưu chính)',
  'dossiers.import-owner-kind': 'LoaiDoiTuong phải là 1 (công dân) hoặc 2 (doanh nghiệp)',
  'dossiers.import-owner-name': 'ChuHoSo dài quá 200 ký tự',
  'dossiers.import-state': 'TrangThaiHoSo phải từ 1 đến 10',
  'dossiers.import-date': '{field} không phải là thời điểm dạng yyyyMMddHHmmss',
  'dossiers.import-no-end': 'Trạng thái đã kết thúc nhưng thiếu cả NgayKetThucXuLy và NgayTra',
  'dossiers.import-open-with-end': 'Trạng thái chưa kết thúc nhưng đã có NgayKetThucXuLy hoặc NgayTra',
  'dossiers.import-ended-before-receipt': 'Kết thúc hoặc trả kết quả trước khi tiếp nhận',

  'subject.import': 'Lần nhập hồ sơ',
  'event.import-started': 'Bắt đầu nhập hồ sơ từ tệp {fileName}',
  'event.import-finished':
    'Nhập xong tệp {fileName}: {rows} dòng, {imported} mới, {changed} cập nhật, {unchanged} không đổi, {rejected} không nhập được',
  'event.import-failed': 'Không nhập được tệp {fileName}',
  'event.dossier-import-corrected': 'Cập nhật theo tệp nhập từ hệ thống khác',
} as const;

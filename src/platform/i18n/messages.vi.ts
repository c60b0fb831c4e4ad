/** Texts of the platform. Every code that a Problem or a schema names has one text (tested). */
export const platformMessages = {
  'platform.menu-work': 'Công việc',
  'platform.menu-overview': 'Theo dõi',
  'platform.menu-reports': 'Báo cáo, số liệu',
  'platform.menu-catalogue': 'Danh mục',
  'platform.menu-administration': 'Quản trị',
  'platform.menu-account': 'Tài khoản',
  'platform.for-officers': 'Cán bộ đăng nhập',
  'platform.to-start': 'Về trang chính',

  'platform.title-invalid': 'Thông tin chưa hợp lệ',
  'platform.title-unauthenticated': 'Cần đăng nhập',
  'platform.title-forbidden': 'Không có quyền',
  'platform.title-notfound': 'Không tìm thấy',
  'platform.title-conflict': 'Việc này chưa thực hiện được',
  'platform.title-toolarge': 'Dung lượng quá lớn',
  'platform.title-toomany': 'Quá nhiều lần thử',
  'platform.title-unavailable': 'Hệ thống gặp sự cố',

  'platform.invalid-input': 'Thông tin gửi lên chưa hợp lệ.',
  'platform.invalid-field': '{text}',
  'platform.required': 'Chưa nhập thông tin này',
  'platform.too-long': 'Dài quá {maximum} ký tự',
  'platform.sign-in-first': 'Hãy đăng nhập để tiếp tục.',
  'platform.not-allowed':
    'Vai trò của anh/chị không được làm việc này. Nếu cần, hãy liên hệ quản trị của đơn vị.',
  'platform.no-such-page': 'Địa chỉ này không có. Hãy kiểm tra lại đường dẫn.',
  'platform.foreign-form':
    'Biểu mẫu được gửi từ một trang khác nên không được nhận. Hãy mở lại trang và gửi lại.',
  'platform.unexpected':
    'Đã xảy ra lỗi ngoài dự kiến. Việc vừa rồi chưa được ghi nhận; hãy thử lại. Mã tra cứu: {requestId}.',
  'platform.busy': 'Người khác đang cập nhật cùng lúc. Hãy thử lại.',
  'platform.too-many-fields': 'Biểu mẫu gửi lên có quá nhiều ô. Hãy mở lại trang và gửi lại.',
  'platform.json-unreadable': 'Nội dung gửi lên không phải là JSON.',
  'platform.form-unreadable': 'Không đọc được biểu mẫu gửi lên. Hãy mở lại trang và gửi lại.',
  'platform.form-too-large': 'Các tệp gửi lên vượt quá {maximum} MB. Hãy gửi ít tệp hơn.',
  'platform.idempotency-key': 'Mã chống gửi trùng không hợp lệ. Hãy mở lại trang và gửi lại.',
  'platform.file-too-large':
    'Tệp “{name}” lớn hơn {maximum} MB. Hãy quét ở độ phân giải thấp hơn hoặc chia nhỏ.',
  'platform.file-kind': 'Tệp “{name}” không thuộc loại được nhận. Hãy dùng PDF, JPG, PNG, DOCX hoặc XLSX.',
  'platform.file-kind-table':
    'Tệp “{name}” không phải là bảng dữ liệu. Hãy dùng CSV, XLSX hoặc JSON từng dòng (.jsonl).',
  'platform.file-not-what-it-says':
    'Nội dung tệp “{name}” không đúng với đuôi tên tệp. Hãy kiểm tra và chọn lại tệp.',
  'platform.no-such-dimension': 'Số liệu này không chia theo chiều đó',
  'platform.no-such-figure': 'Không có số liệu “{code}”. Hãy xem danh mục số liệu.',
  'platform.file-not-found': 'Không tìm thấy tệp này.',
} as const;

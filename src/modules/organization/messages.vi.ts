/** Texts of the module organization. */
export const organizationMessages = {
  'organization.menu-units': 'Cơ quan, đơn vị',
  'organization.menu-provinces': 'Tỉnh, thành phố',

  'subject.unit': 'Cơ quan, đơn vị',
  'event.unit-loaded': 'Nạp vào hệ thống từ danh mục ban đầu',
  'event.unit-opened': 'Thành lập từ ngày {on} theo {decision}',
  'event.unit-changed': 'Sửa thông tin đơn vị',
  'event.unit-closed': 'Kết thúc hoạt động sau ngày {on} theo {decision}',
  'event.unit-merged': 'Thành lập từ ngày {on} trên cơ sở {count} đơn vị cũ, theo {decision}',
  'event.unit-succeeded': 'Chuyển thành {successor} sau ngày {on}, theo {decision}',

  'organization.no-such-unit': 'Không tìm thấy đơn vị này.',
  'organization.unit-missing': 'Chưa chọn đơn vị',
  'organization.agency-code-missing': 'Chưa nhập mã định danh',
  'organization.agency-code-taken': 'Mã định danh này đã được cấp cho đơn vị khác',
  'organization.agency-code-shape':
    'Mã định danh gồm các nhóm 1–3 chữ in hoa hoặc chữ số, cách nhau bằng dấu chấm, bắt đầu bằng mã cấp 1, ví dụ H99.7.1',
  'organization.agency-code-elsewhere': 'Mã định danh của đơn vị trong tỉnh phải bắt đầu bằng “{root}.”',
  'organization.name-missing': 'Chưa nhập tên đơn vị',
  'organization.short-name-missing': 'Chưa nhập tên viết tắt',
  'organization.kind-missing': 'Chưa chọn loại đơn vị',
  'organization.kind-cannot-begin':
    'Không thể thành lập loại đơn vị này: cấp huyện kết thúc ngày 30/06/2025, cấp tỉnh có sẵn',
  'organization.wrong-parent-kind': 'Loại đơn vị này không đặt được dưới đơn vị cấp trên đã chọn',
  'organization.parent-closed': '{name} không hoạt động vào ngày này',
  'organization.parent-is-predecessor': 'Đơn vị cấp trên không thể là một trong các đơn vị được hợp nhất',
  'organization.date-missing': 'Chưa nhập ngày',
  'organization.date-unreadable': 'Ngày phải viết theo ngày/tháng/năm, ví dụ 01/07/2025',
  'organization.decision-missing': 'Chưa nhập số, ký hiệu văn bản',
  'organization.ends-before-it-begins': 'Ngày kết thúc không được trước ngày bắt đầu',
  'organization.already-closed': '{name} đã kết thúc hoạt động.',
  'organization.root-stays': 'Không thể đóng đơn vị cấp tỉnh.',
  'organization.open-subunits':
    '{name} còn {count} đơn vị bên dưới đang hoạt động ({names}). Hãy đóng các đơn vị đó trước.',
  'event.unit-imported': 'Nhập từ tệp danh mục đơn vị',
  'organization.import-file-missing': 'Chưa chọn tệp danh mục đơn vị',
  'organization.import-unreadable': 'Không đọc được tệp “{name}”. Hãy dùng tệp CSV (UTF-8) hoặc XLSX.',
  'organization.import-columns':
    'Tệp thiếu cột {columns}. Dòng đầu phải là MaDinhDanh,TenDonVi,MaDinhDanhCha,Cap.',
  'organization.import-code': 'Mã định danh không đúng dạng, ví dụ H99.7.1',
  'organization.import-code-twice': 'Mã định danh đã có ở dòng trước trong tệp',
  'organization.import-code-elsewhere': 'Mã định danh không bắt đầu bằng mã của tỉnh',
  'organization.import-name': 'Chưa có tên đơn vị, hoặc tên dài quá 200 ký tự',
  'organization.import-kind':
    'Cap phải là province, department, district, commune, office hoặc publicServiceUnit',
  'organization.import-kind-differs': 'Đơn vị đã có nhưng thuộc loại khác',
  'organization.import-parent-differs': 'Đơn vị đã có nhưng ở dưới đơn vị cấp trên khác',
  'organization.import-parent-missing': 'Chưa có mã đơn vị cấp trên',
  'organization.import-parent-unknown':
    'Không có đơn vị cấp trên này, hoặc dòng của đơn vị cấp trên không nhập được',
  'organization.import-parent-kind': 'Loại đơn vị này không đặt được dưới đơn vị cấp trên đã ghi',
  'organization.import-second-province': 'Đã có đơn vị cấp tỉnh khác',
  'organization.predecessors-missing': 'Chưa chọn đơn vị được hợp nhất',
  'organization.predecessors-too-many': 'Mỗi lần hợp nhất tối đa 30 đơn vị',
} as const;

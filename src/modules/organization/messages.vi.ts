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
  'organization.predecessors-missing': 'Chưa chọn đơn vị được hợp nhất',
  'organization.predecessors-too-many': 'Mỗi lần hợp nhất tối đa 30 đơn vị',
} as const;

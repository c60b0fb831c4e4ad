/** Texts of the catalogue of procedures. */
export const messages = {
  'procedures.menu-catalogue': 'Thủ tục hành chính',

  'procedures.not-found': 'Không có thủ tục hành chính mang mã này trong danh mục.',
  'procedures.version-not-found': 'Không có phiên bản này của thủ tục.',
  'procedures.no-version-in-force': 'Thủ tục này không có phiên bản nào đang áp dụng.',
  'procedures.date-wrong': 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 26/10/2023',
  'procedures.iso-date': 'Ngày phải theo dạng 2026-12-01',
  'procedures.announced-in-future': 'Ngày ký quyết định không được sau ngày hôm nay',
  'procedures.effective-missing': 'Nhập ngày có hiệu lực',
  'procedures.effective-too-early':
    'Ngày có hiệu lực phải sau ngày có hiệu lực của phiên bản gần nhất ({date})',
  'procedures.effective-taken': 'Đã có một phiên bản có hiệu lực từ ngày này',
  'procedures.decision-missing': 'Nhập số, ký hiệu quyết định',
  'procedures.levels-missing': 'Chọn ít nhất một cấp thực hiện',
  'procedures.target-missing': 'Chọn ít nhất một đối tượng thực hiện',
  'procedures.channel-missing': 'Chọn ít nhất một hình thức nộp',
  'procedures.channel-unknown': 'Hình thức nộp không hợp lệ',
  'procedures.channel-twice': 'Mỗi hình thức nộp chỉ khai một lần',
  'procedures.time-limit-kind': 'Chọn cách tính thời hạn giải quyết',
  'procedures.time-limit-value': 'Nhập thời hạn là số nguyên, từ 1 đến 1000',
  'procedures.time-limit-unit': 'Chọn đơn vị của thời hạn',
  'procedures.cutoff-wrong': 'Nhập giờ theo dạng 15:00',
  'procedures.fee-kind': 'Chọn cách thu phí, lệ phí',
  'procedures.fee-amount': 'Nhập số tiền là số nguyên, tính bằng đồng, ví dụ 20.000',
  'procedures.count-wrong': 'Nhập số nguyên từ 0 đến 99',
  'procedures.paper-code': 'Mã giấy tờ gồm 1 đến 4 chữ số hoặc chữ in hoa',
  'procedures.paper-twice': 'Mã giấy tờ bị trùng',
  'procedures.paper-form-missing': 'Chọn dạng giấy tờ',
  'procedures.part-unknown': 'Bộ phận này không có trong thủ tục hành chính',

  'procedures.process-wrong': 'Quy trình nội bộ chưa hợp lệ.',
  'procedures.process-decision-missing': 'Nhập số, ký hiệu quyết định phê duyệt quy trình',
  'procedures.valid-from-missing': 'Nhập ngày bắt đầu áp dụng quy trình',
  'procedures.steps-missing': 'Nhập các bước của quy trình',
  'procedures.steps-too-many': 'Quy trình có tối đa 30 bước',
  'procedures.no-appraise': 'Quy trình phải có bước thẩm định',
  'procedures.no-approve': 'Quy trình phải có bước phê duyệt',
  'procedures.stage-missing': 'Chọn loại công việc của bước',
  'procedures.step-name-missing': 'Nhập tên bước',
  'procedures.role-missing': 'Chọn vai trò thực hiện',
  'procedures.role-unknown': 'Vai trò này không có trong hệ thống',
  'procedures.step-time': 'Nhập số giờ làm việc lớn hơn 0, ví dụ 4 hoặc 0,5',

  'procedures.unit-unknown': 'Đơn vị không còn hoạt động hoặc không có trong danh mục',

  'event.catalogue-loaded': 'Nạp danh mục {procedures} thủ tục',
  'event.procedure-version-announced':
    'Công bố phiên bản {version} theo quyết định {decision}, có hiệu lực từ {effectiveOn}',
  'event.procedure-process-set':
    'Phê duyệt quy trình nội bộ {steps} bước theo {decision}, áp dụng từ {validFrom}',
  'event.procedure-competence-set': 'Chỉ định {units} đơn vị giải quyết',
} as const;

/** What can be wrong with the filters of the register and the overview, and with approving many. */
export const registerMessages = {
  'dossiers.period-missing': 'Cách tính này cần cả từ ngày và đến ngày.',
  'dossiers.number-search-not-allowed':
    'Vai trò của anh/chị không được tra cứu theo số định danh. Hãy tìm theo mã hồ sơ hoặc họ tên.',
  'dossiers.too-many-chosen': 'Chọn tối đa {maximum} hồ sơ một lần.',
  'dossiers.none-approved': 'Chưa phê duyệt được hồ sơ nào: {list}.',
} as const;

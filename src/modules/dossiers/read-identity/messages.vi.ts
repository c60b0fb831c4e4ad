/** Faults of the page that shows a whole identity number. */
export const identityMessages = {
  'dossiers.purpose-missing': 'Chưa chọn mục đích xem số định danh',
  'dossiers.purpose-text': 'Hãy ghi rõ mục đích, ít nhất 10 ký tự',
  'dossiers.text-holds-number':
    'Không ghi số định danh, số điện thoại vào đây: phần này được lưu lại hoặc in ra. Hãy bỏ dãy từ 9 chữ số trở lên',
  'dossiers.no-identity-number': 'Người này không khai số định danh.',
} as const;

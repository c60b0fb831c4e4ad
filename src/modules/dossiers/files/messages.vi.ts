/** Faults of a file that a program sends. */
export const fileMessages = {
  'dossiers.upload-name-missing': 'Chưa có tên tệp',
  'dossiers.upload-content': 'Nội dung tệp phải ở dạng base64 và không rỗng',
} as const;

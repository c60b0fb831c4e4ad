import type { DossierCount } from './dossier-count.ts';

const INDEX = 'Quyết định 766/QĐ-TTg năm 2022, nhóm số hóa hồ sơ';

/** What the service index asks about papers and results as files. */
export const DIGITAL: readonly DossierCount[] = [
  {
    code: 'dossiersWithResult',
    measure: 'withResult',
    title: 'Hồ sơ giải quyết xong có tệp kết quả',
    definition:
      'Hồ sơ giải quyết xong trong kỳ, có tệp kết quả trên hệ thống. Không tính hồ sơ bị từ chối, dừng, rút và hồ sơ nhập từ hệ thống khác.',
    legalSource: INDEX,
  },
  {
    code: 'dossiersResultsExamined',
    measure: 'resultsExamined',
    title: 'Hồ sơ có tệp kết quả đã kiểm tra chữ ký số',
    definition:
      'Hồ sơ giải quyết xong trong kỳ, có kết quả mà hệ thống đã xem tệp có chữ ký số hay không khi vào sổ. Không tính hồ sơ bị từ chối, dừng, rút, hồ sơ vào sổ kết quả trước khi có việc kiểm tra này và hồ sơ nhập từ hệ thống khác.',
    legalSource: INDEX,
  },
  {
    code: 'dossiersResultsSigned',
    measure: 'resultsSigned',
    title: 'Hồ sơ có kết quả điện tử ký số',
    definition:
      'Hồ sơ giải quyết xong trong kỳ mà tệp kết quả là PDF có chữ ký số phủ toàn bộ tệp và không bị sửa sau khi ký. Chứng thư số của người ký chưa được đối chiếu với danh sách của cơ quan cấp.',
    legalSource: INDEX,
  },
  {
    code: 'dossiersWithPapers',
    measure: 'withPapers',
    title: 'Hồ sơ tiếp nhận trong kỳ có giấy tờ',
    definition:
      'Hồ sơ tiếp nhận trong kỳ có ít nhất một giấy tờ trong thành phần hồ sơ; không tính hồ sơ nhập từ hệ thống khác vì không biết giấy tờ của hồ sơ đó.',
    legalSource: INDEX,
  },
  {
    code: 'dossiersDigitised',
    measure: 'digitised',
    title: 'Hồ sơ có đủ giấy tờ dạng tệp',
    definition:
      'Hồ sơ tiếp nhận trong kỳ mà mọi giấy tờ trong thành phần hồ sơ đều có tệp: bản nộp trực tuyến, hoặc bản số hóa khi tiếp nhận. Chưa xét việc gắn với kho dữ liệu của chủ hồ sơ.',
    legalSource: `${INDEX}; Thông tư 03/2025/TT-VPCP, Điều 5`,
  },
];

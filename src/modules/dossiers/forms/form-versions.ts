/** The forms of the one-stop mechanism (biểu mẫu giải quyết thủ tục hành chính). */
export type FormKind =
  | 'receiptSlip'
  | 'supplementRequest'
  | 'refusal'
  | 'apology'
  | 'stopNotice'
  | 'controlSlip'
  | 'dossierRegister';

/** A form as one circular defines it: identified by (instrument, number), never by the number alone. */
export interface FormVersion {
  form: FormKind;
  instrument: string;
  number: string;
  title: string;
  /** First day on which this version is used, ISO date. */
  validFrom: string;
}

const tt01 = { instrument: 'TT 01/2018/TT-VPCP', validFrom: '2019-01-06' };
const tt03 = { instrument: 'TT 03/2025/TT-VPCP', validFrom: '2025-09-15' };

/**
 * Thông tư 01/2018/TT-VPCP (Điều 10) and, from 15/09/2025, Thông tư 03/2025/TT-VPCP (Phụ lục I), which
 * inserted the stop notice as form 05 and so moved the control slip and the register by one.
 */
export const formVersions: readonly FormVersion[] = [
  { form: 'receiptSlip', number: '01', title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', ...tt01 },
  { form: 'supplementRequest', number: '02', title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', ...tt01 },
  { form: 'refusal', number: '03', title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', ...tt01 },
  { form: 'apology', number: '04', title: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', ...tt01 },
  { form: 'controlSlip', number: '05', title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', ...tt01 },
  { form: 'dossierRegister', number: '06', title: 'Sổ theo dõi hồ sơ', ...tt01 },
  { form: 'receiptSlip', number: '01', title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', ...tt03 },
  { form: 'supplementRequest', number: '02', title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', ...tt03 },
  { form: 'refusal', number: '03', title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', ...tt03 },
  {
    form: 'apology',
    number: '04',
    title: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
    ...tt03,
  },
  { form: 'stopNotice', number: '05', title: 'Thông báo dừng giải quyết hồ sơ', ...tt03 },
  { form: 'controlSlip', number: '06', title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', ...tt03 },
  { form: 'dossierRegister', number: '07', title: 'Sổ theo dõi hồ sơ', ...tt03 },
];

/** The version of a form in force on a day. Throws RangeError when no circular defines it on that day. */
export function getFormVersion(form: FormKind, on: Temporal.PlainDate): FormVersion {
  const version = findFormVersion(form, on);
  if (!version) throw new RangeError(`no version of the form ${form} is in force on ${on}`);
  return version;
}

/** Does a circular define this form on that day? */
export function hasFormVersion(form: FormKind, on: Temporal.PlainDate): boolean {
  return findFormVersion(form, on) !== undefined;
}

function findFormVersion(form: FormKind, on: Temporal.PlainDate): FormVersion | undefined {
  const day = on.toString();
  return formVersions.findLast((each) => each.form === form && each.validFrom <= day);
}

/** What is printed in the corner: "Mẫu số 01 – TT 03/2025/TT-VPCP". */
export function formMark(version: FormVersion): string {
  return `Mẫu số ${version.number} – ${version.instrument}`;
}

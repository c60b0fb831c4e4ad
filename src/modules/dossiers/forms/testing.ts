import type { ApologyLetterData } from './apology-letter.ts';
import type { ControlSlipData, ControlSlipHandOver } from './control-slip.ts';
import type { DossierRegisterData, DossierRegisterRow } from './dossier-register.ts';
import type { FormHead, FormPerson } from './form-head.ts';
import type { ReceiptSlipData, ReceiptSlipPaper } from './receipt-slip.ts';
import type { RefusalData } from './refusal.ts';
import type { ReturnRecordData } from './return-record.ts';
import type { StopNoticeData } from './stop-notice.ts';
import type { SupplementRequestData } from './supplement-request.ts';

/** A procedure's name of the length that really occurs. */
export const longProcedureName =
  'Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con và cấp bản sao trích lục hộ tịch cho trẻ em ' +
  'sinh ra ở nước ngoài, có cha hoặc mẹ là công dân Việt Nam cư trú ở khu vực biên giới, đã về nước cư trú ' +
  'ổn định, chưa được đăng ký khai sinh tại cơ quan có thẩm quyền của nước ngoài';

const head: FormHead = {
  parentAgency: 'Ủy ban nhân dân phường Đông Hoa Lư',
  agency: 'Trung tâm Phục vụ hành chính công',
  number: '0412/GTN-TTPVHCC',
  place: 'Đông Hoa Lư',
  issuedOn: Temporal.PlainDate.from('2026-02-05'),
};

const submitter: FormPerson = {
  name: 'Nguyễn Thị Ánh Tuyết',
  address: 'Số 12, ngõ 5, đường Đinh Tiên Hoàng, tổ dân phố 3, phường Đông Hoa Lư, tỉnh Ninh Bình',
  phone: '0900 000 123',
  email: 'anhtuyet@example.vn',
  identityNumber: '999187000123',
};

const procedure = { procedureName: 'Thủ tục đăng ký khai sinh', procedureCode: '1.001193' };
const dossierCode = 'H42.16-260205-0412';
const receivingUnit = 'Trung tâm Phục vụ hành chính công phường Đông Hoa Lư';

/** `count` papers with names of ordinary length. */
export function makePapers(count: number): ReceiptSlipPaper[] {
  const names = [
    'Tờ khai đăng ký khai sinh theo mẫu',
    'Giấy chứng sinh',
    'Giấy chứng nhận kết hôn của cha, mẹ',
  ];
  const forms = ['Bản chính', 'Bản sao chứng thực', 'Bản điện tử'];
  return Array.from({ length: count }, (_, index) => ({
    name: names[index % names.length] ?? '',
    form: forms[index % forms.length] ?? '',
    count: 1,
  }));
}

export function makeReceiptSlip(changes: Partial<ReceiptSlipData> = {}): ReceiptSlipData {
  return {
    ...head,
    ...procedure,
    dossierCode,
    proofAddress: null,
    qrText: dossierCode,
    receivingUnit,
    channel: 'Trực tiếp',
    submitter,
    owner: { name: 'Trần Gia Bảo', address: submitter.address },
    papers: makePapers(3),
    setCount: 1,
    timeLimit: 'Trong ngày làm việc',
    fee: 'Không thu',
    receivedAt: '08 giờ 15 phút, ngày 05 tháng 02 năm 2026',
    dueAt: '17 giờ 00 phút, ngày 05 tháng 02 năm 2026',
    dueNote: null,
    resultPlace: receivingUnit,
    lookUpAddress: 'https://dichvucong.example.vn/tra-cuu-ho-so',
    lookUpPhone: '0229 000 000',
    registerBook: '01/2026',
    registerNumber: '412',
    receptionist: 'Phạm Văn Lộc',
    ...changes,
  };
}

export function makeRefusal(changes: Partial<RefusalData> = {}): RefusalData {
  return {
    ...head,
    ...procedure,
    number: null,
    stage: 'intake',
    receivingUnit,
    decidingUnit: 'Trung tâm Phục vụ hành chính công phường Lam Sơn',
    dossierCode: null,
    receivedAt: null,
    submitter,
    owner: { name: 'Trần Gia Bảo' },
    reason: 'Việc đăng ký khai sinh không thuộc thẩm quyền giải quyết của Ủy ban nhân dân phường.',
    website: 'https://dichvucong.example.vn',
    guide: { name: 'Phạm Văn Lộc', phone: '0229 000 000' },
    signer: { role: 'Người tiếp nhận hồ sơ', name: 'Phạm Văn Lộc' },
    ...changes,
  };
}

export function makeSupplementRequest(changes: Partial<SupplementRequestData> = {}): SupplementRequestData {
  return {
    ...head,
    ...procedure,
    number: null,
    dossierCode,
    receivedAt: '08 giờ 15 phút, ngày 05 tháng 02 năm 2026',
    askingUnit: 'Ủy ban nhân dân phường Đông Hoa Lư',
    submitter,
    owner: { name: 'Trần Gia Bảo' },
    requested: ['Giấy chứng sinh (bản chính)', 'Tờ khai đã ghi đủ nơi sinh'],
    reason: 'Tờ khai chưa ghi nơi sinh; thiếu bản chính giấy chứng sinh.',
    answerBy: '17 giờ 00 phút, ngày 24 tháng 02 năm 2026',
    clockNote: 'Thời hạn giải quyết được tính lại từ đầu kể từ khi nhận đủ hồ sơ.',
    website: 'https://dichvucong.example.vn',
    guide: { name: 'Phạm Văn Lộc', phone: '0229 000 000' },
    signer: { role: 'Công chức thụ lý', name: 'Vũ Thị Hồng Nhung' },
    ...changes,
  };
}

export function makeStopNotice(changes: Partial<StopNoticeData> = {}): StopNoticeData {
  return {
    ...head,
    ...procedure,
    number: null,
    dossierCode,
    receivedAt: '08 giờ 15 phút, ngày 05 tháng 02 năm 2026',
    stoppedAt: '09 giờ 00 phút, ngày 02 tháng 03 năm 2026',
    decidingUnit: 'Ủy ban nhân dân phường Đông Hoa Lư',
    receivingUnit,
    submitter,
    owner: { name: 'Trần Gia Bảo' },
    reason: 'Đã hết thời hạn bổ sung mà người nộp không bổ sung giấy chứng sinh.',
    papers: makePapers(3),
    phone: '0229 000 000',
    signer: { role: 'Phó Chủ tịch', name: 'Vũ Thị Hồng Nhung' },
    ...changes,
  };
}

export function makeHandOver(changes: Partial<ControlSlipHandOver> = {}): ControlSlipHandOver {
  return {
    from: 'Bộ phận tiếp nhận',
    to: 'Phòng Văn hóa - Xã hội',
    handedAt: '08 giờ 40 phút, ngày 05 tháng 02 năm 2026',
    outcome: 'early',
    giver: 'Phạm Văn Lộc',
    receiver: 'Vũ Thị Hồng Nhung',
    note: null,
    ...changes,
  };
}

export function makeControlSlip(changes: Partial<ControlSlipData> = {}): ControlSlipData {
  return {
    ...head,
    ...procedure,
    number: null,
    dossierCode,
    submitterName: submitter.name,
    ownerName: 'Trần Gia Bảo',
    receivedAt: '08 giờ 15 phút, ngày 05 tháng 02 năm 2026',
    timeLimit: 'Trong ngày làm việc',
    dueAt: '17 giờ 00 phút, ngày 05 tháng 02 năm 2026',
    handlingUnit: 'Phòng Văn hóa - Xã hội',
    coordinatingUnits: null,
    handOvers: [
      makeHandOver(),
      makeHandOver({ from: 'Phòng Văn hóa - Xã hội', to: 'Lãnh đạo UBND phường', outcome: 'onTime' }),
      makeHandOver({
        from: 'Lãnh đạo UBND phường',
        to: 'Bộ phận trả kết quả',
        outcome: null,
        handedAt: null,
      }),
    ],
    ...changes,
  };
}

export function makeRegisterRow(index: number): DossierRegisterRow {
  return {
    dossierCode: `H42.16-260205-${String(index).padStart(4, '0')}`,
    procedureName: index % 7 === 0 ? longProcedureName : procedure.procedureName,
    setCount: 1,
    ownerName: index % 5 === 0 ? 'Công ty TNHH Thương mại và Dịch vụ Hoàng Long' : 'Nguyễn Thị Ánh Tuyết',
    addressAndPhone: 'Tổ dân phố 3, phường Đông Hoa Lư; 0900 000 123',
    handlingUnit: 'Phòng Văn hóa - Xã hội',
    receivedAt: '08:15 05/02/2026',
    dueAt: '17:00 05/02/2026',
    returnedAt: index % 3 === 0 ? null : '16:20 05/02/2026',
    resultChannel: 'Trực tiếp',
    note: null,
  };
}

export function makeRegister(
  rowCount: number,
  changes: Partial<DossierRegisterData> = {},
): DossierRegisterData {
  return {
    ...head,
    number: null,
    from: Temporal.PlainDate.from('2026-01-01'),
    to: Temporal.PlainDate.from('2026-06-30'),
    book: '01/2026',
    firstNumber: 1,
    rows: Array.from({ length: rowCount }, (_, index) => makeRegisterRow(index + 1)),
    keeper: 'Phạm Văn Lộc',
    closer: { role: 'Giám đốc', name: 'Đặng Quốc Khánh' },
    ...changes,
  };
}

export function makeReturnRecord(changes: Partial<ReturnRecordData> = {}): ReturnRecordData {
  return {
    ...head,
    ...procedure,
    number: null,
    dossierCode,
    returningUnit: receivingUnit,
    ownerName: 'Trần Gia Bảo',
    dueAt: '17 giờ 00 phút, ngày 05 tháng 02 năm 2026',
    returnedAt: '16 giờ 20 phút, ngày 05 tháng 02 năm 2026',
    channel: 'Trực tiếp',
    recipient: {
      name: submitter.name,
      identityNumber: submitter.identityNumber,
      phone: submitter.phone,
      capacity: 'Người nộp hồ sơ',
    },
    papers: [
      { name: 'Giấy khai sinh', numberAndDate: '15/2026, ngày 05/02/2026', form: 'Bản chính', count: 1 },
      { name: 'Trích lục khai sinh (bản sao)', numberAndDate: null, form: 'Bản sao', count: 2 },
    ],
    fee: 'Không thu',
    remark: null,
    returningOfficer: 'Phạm Văn Lộc',
    ...changes,
  };
}

export function makeApologyLetter(changes: Partial<ApologyLetterData> = {}): ApologyLetterData {
  return {
    ...head,
    ...procedure,
    number: null,
    dossierCode,
    field: 'Hộ tịch',
    submitter,
    owner: { name: 'Trần Gia Bảo' },
    receivedAt: '09 giờ 00 phút, ngày 05 tháng 02 năm 2026',
    apologisingUnit: 'Ủy ban nhân dân phường Đông Hoa Lư',
    receivingUnit,
    dueAt: '17 giờ 00 phút, ngày 10 tháng 02 năm 2026',
    newDueAt: '17 giờ 00 phút, ngày 13 tháng 02 năm 2026',
    lostPapers: [],
    reason: 'Hồ sơ phải xác minh ở nơi cư trú cũ; đến nay chưa có văn bản trả lời.',
    phone: '0229 3 000 123',
    signer: { role: 'Phó Chủ tịch', name: 'Lê Văn Hòa' },
    ...changes,
  };
}

/** Ngưỡng và cách hiểu của cách chấm, in force from a day; shown to those who are marked. */
export interface MarkRules {
  readonly validFrom: string;
  readonly legalBasis: string;
  /** From so many points on, the best first. */
  readonly officerClasses: readonly { readonly from: number; readonly text: string }[];
  readonly unitGrades: readonly { readonly from: number; readonly text: string }[];
  /** Indicator 9: shares of procedures and dossiers online. */
  readonly online: { readonly procedures: number; readonly dossiers: number; readonly leastDossiers: number };
  /** Where the circular leaves open how a mark follows from the records: our reading, not verified. */
  readonly readings: readonly { readonly indicator: number; readonly text: string }[];
}

/** TT 01/2018/TT-VPCP art. 13-15; the newest first. */
const RULES: readonly MarkRules[] = [
  {
    validFrom: '2019-01-06',
    legalBasis: 'Thông tư 01/2018/TT-VPCP, Điều 13 đến Điều 15',
    officerClasses: [
      { from: 5, text: 'Hoàn thành 100 % nhiệm vụ' },
      { from: 3.5, text: 'Hoàn thành từ 70 % đến dưới 100 % nhiệm vụ' },
      { from: 0, text: 'Hoàn thành dưới 70 % nhiệm vụ' },
    ],
    unitGrades: [
      { from: 15, text: 'Xuất sắc' },
      { from: 12, text: 'Tốt' },
      { from: 9, text: 'Khá' },
      { from: 6, text: 'Trung bình' },
      { from: 0, text: 'Yếu' },
    ],
    online: { procedures: 0.2, dossiers: 0.3, leastDossiers: 0.15 },
    readings: [
      { indicator: 1, text: 'Kết thúc trước ngày hẹn: 2 điểm; đúng ngày: 1 điểm; sau ngày: 0 điểm.' },
      {
        indicator: 2,
        text: 'Bàn giao và các cơ quan được lấy ý kiến đều kịp, hồ sơ không quá hạn: 2 điểm; một nơi muộn mà hồ sơ vẫn kịp: 1 điểm.',
      },
      { indicator: 4, text: 'Đếm số nơi người nộp phải đến để nộp, bổ sung, nộp tiền và nhận kết quả.' },
      {
        indicator: 7,
        text: 'Chưa có dữ liệu phản ánh, kiến nghị: coi như không có; trước hạn 2 điểm, đúng hạn 1 điểm, quá hạn 0 điểm.',
      },
    ],
  },
];

/** The rules in force on a day; before the first, the first. */
export function rulesOn(day: Temporal.PlainDate): MarkRules {
  const found =
    RULES.find(({ validFrom }) => Temporal.PlainDate.compare(validFrom, day) <= 0) ?? RULES.at(-1);
  if (!found) throw new RangeError('no rules');
  return found;
}

/** The class of a score, among those of a rule. */
export function classOf(score: number, classes: MarkRules['officerClasses']): string {
  return classes.find(({ from }) => score >= from)?.text ?? '';
}

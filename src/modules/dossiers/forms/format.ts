const timeZone = 'Asia/Ho_Chi_Minh';

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** NĐ 30/2020, Phụ lục I: days below 10 and the months 1 and 2 are written with a leading zero. */
function dayMonthYear(date: { day: number; month: number; year: number }): string {
  const month = date.month <= 2 ? two(date.month) : String(date.month);
  return `ngày ${two(date.day)} tháng ${month} năm ${date.year}`;
}

/** "14 giờ 30 phút, ngày 26 tháng 10 năm 2023", in Vietnam's time. */
export function formatMoment(instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(timeZone);
  return `${two(local.hour)} giờ ${two(local.minute)} phút, ${dayMonthYear(local)}`;
}

/** "14:30 26/10/2023", in Vietnam's time: for narrow table cells. */
export function formatShortMoment(instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(timeZone);
  return `${two(local.hour)}:${two(local.minute)} ${formatDate(local.toPlainDate())}`;
}

/** "26/10/2023". */
export function formatDate(date: Temporal.PlainDate): string {
  return `${two(date.day)}/${two(date.month)}/${date.year}`;
}

/** "Cẩm Thủy, ngày 05 tháng 02 năm 2026": địa danh và thời gian ban hành. */
export function formatPlaceAndDate(place: string, date: Temporal.PlainDate): string {
  return `${place}, ${dayMonthYear(date)}`;
}

/** "20.000 đồng"; "Không thu" for 0. `amount` is in đồng. */
export function formatMoney(amount: number): string {
  if (amount === 0) return 'Không thu';
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 }).format(amount)} đồng`;
}

/** Texts of the calendar. */
export const calendarMessages = {
  'calendar.menu': 'Lịch làm việc',

  'calendar.no-such-year': 'Không có lịch của năm này. Hãy chọn một năm từ 2000 đến 2099.',
  'calendar.no-such-day': 'Ngày này không có trong lịch, hoặc vừa được xóa khỏi lịch.',
  'calendar.no-unit': 'Chưa rõ đơn vị nào. Hãy mở trang này từ trang của đơn vị.',

  'calendar.date-missing': 'Nhập ngày',
  'calendar.date-wrong': 'Ngày không đúng: nhập ngày/tháng/năm có thật, ví dụ 17/02/2027',
  'calendar.date-taken': 'Ngày {date} đã có trong lịch: {name}. Hãy sửa ngày đó thay vì thêm mới',
  'calendar.kind-missing': 'Chọn loại ngày',
  'calendar.name-missing': 'Nhập tên ngày',
  'calendar.decision-missing': 'Nhập căn cứ: số, ký hiệu văn bản hoặc điều luật',
  'calendar.verified-missing':
    'Cho biết ngày này đã được đối chiếu với văn bản gốc hay chưa (true hoặc false)',
  'calendar.reason-missing': 'Nhập lý do, ít nhất 5 ký tự',
  'calendar.make-up-on-weekday': 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật; {date} vốn là ngày làm việc',
  'calendar.day-off-on-weekend':
    'Ngày nghỉ bù, nghỉ hoán đổi phải là ngày làm việc; {date} vốn là ngày nghỉ cuối tuần',

  'calendar.import-empty': 'Dán ít nhất một dòng: ngày; loại; tên; căn cứ',
  'calendar.import-faulty': 'Có {count} dòng chưa hợp lệ nên chưa nhập ngày nào.',
  'calendar.import-columns':
    'Dòng {line}: cần đúng 4 cột ngày; loại; tên; căn cứ (đặt trong ngoặc kép nếu có dấu phân cách)',
  'calendar.import-date': 'Dòng {line}: “{text}” không phải là ngày, ghi như 17/02/2027',
  'calendar.import-kind':
    'Dòng {line}: loại “{text}” không có, ghi nghỉ lễ, nghỉ bù, nghỉ hoán đổi hoặc làm bù',
  'calendar.import-name': 'Dòng {line}: ngày {text} chưa có tên',
  'calendar.import-decision': 'Dòng {line}: ngày {text} chưa có căn cứ',
  'calendar.import-duplicate': 'Dòng {line}: ngày {text} đã có ở dòng trên',
  'calendar.import-make-up-on-weekday':
    'Dòng {line}: làm bù phải là thứ Bảy hoặc Chủ nhật, {text} vốn là ngày làm việc',
  'calendar.import-day-off-on-weekend':
    'Dòng {line}: nghỉ bù, nghỉ hoán đổi phải là ngày làm việc, {text} vốn là ngày nghỉ cuối tuần',

  'calendar.office-hours-empty': 'Nhập giờ làm việc, ví dụ 07:00-11:30, 13:30-17:00',
  'calendar.office-hours-format': 'Không đọc được “{text}”: ghi giờ như 07:00-11:30, 13:30-17:00',
  'calendar.office-hours-order': 'Buổi {text} có giờ kết thúc không sau giờ bắt đầu',
  'calendar.office-hours-overlap': 'Buổi {text} trùng với buổi trước hoặc không theo thứ tự trong ngày',

  'calendar.time-missing': 'Nhập giờ',
  'calendar.cutoff': '“{text}” không phải là giờ trong ngày, ghi như 15:00',
  'calendar.received-at-missing': 'Nhập thời điểm nhận, ví dụ 2026-02-13T10:00:00+07:00',
  'calendar.received-at-wrong': 'Thời điểm nhận phải theo ISO 8601 kèm múi giờ, từ năm 2000 đến 2099',
  'calendar.limit-unit-missing': 'Chọn cách tính thời hạn',
  'calendar.limit-value-wrong': 'Thời hạn phải là một số',
  'calendar.time-limit-unit': 'Không có cách tính thời hạn “{unit}”',
  'calendar.time-limit-value':
    'Thời hạn phải là số lớn hơn 0 và không quá 10.000; ngày và tháng phải là số nguyên',

  'event.calendaryear-loaded': 'Nạp ngày nghỉ theo sản phẩm',
  'event.calendaryear-imported': 'Nhập lịch năm',
  'event.calendarday-added': 'Thêm ngày {date}',
  'event.calendarday-changed': 'Sửa ngày {date}',
  'event.calendarday-removed': 'Xóa ngày {date}',
  'event.officehours-set': 'Đặt giờ làm việc từ {validFrom}',
  'subject.calendaryear': 'Lịch năm',
} as const;

/** What a line of `deadline --batch` can be told, beside the texts of the calendar. */
export const deadlineMessages = {
  'deadline.year-without-calendar':
    'Chưa có lịch nghỉ của năm {years}: chỉ trừ thứ Bảy, Chủ nhật, hạn trả có thể còn đổi',
  'deadline.not-json': 'Dòng này không phải là JSON',
  'deadline.not-an-object': 'Mỗi dòng phải là một đối tượng JSON, ví dụ {"receivedAt":"…","limit":{…}}',
  'deadline.line-too-long': 'Dòng này dài hơn {most} ký tự',
  'deadline.limit-missing': 'Chưa có thời hạn: ghi "limit", ví dụ {"value":3,"unit":"working_day"}',
  'deadline.moment-wrong':
    '{field}: “{text}” không phải là thời điểm; ghi theo ISO 8601 kèm múi giờ, từ năm 2000 đến 2099',
  'deadline.list-wrong': '{field} phải là một danh sách các đối tượng',
  'deadline.text-wrong': '{field} phải là một chuỗi ký tự',
  'deadline.pause-order': '{field}: tạm dừng kết thúc trước khi bắt đầu',
  'deadline.end-order': 'endedAt: kết thúc trước khi tiếp nhận',
} as const;

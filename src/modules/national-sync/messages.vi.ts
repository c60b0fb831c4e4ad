/** Texts of the exchange with the national portal. */
export const syncMessages = {
  'national-sync.menu': 'Cổng quốc gia',
  'national-sync.not-found': 'Không có bản tin này.',
  'national-sync.not-in-this-state':
    'Bản tin đang ở tình trạng khác nên không làm được việc này. Hãy mở lại danh sách.',

  'subject.nationalmessage': 'Bản tin gửi Cổng quốc gia',
  'event.nationalmessage-failed': 'Không gửi được bản tin lên Cổng quốc gia',
  'event.nationalmessage-retried': 'Yêu cầu gửi lại bản tin lên Cổng quốc gia',
  'event.nationalmessage-cancelled': 'Bỏ qua bản tin gửi Cổng quốc gia',
} as const;

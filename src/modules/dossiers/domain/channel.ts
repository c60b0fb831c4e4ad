/** Kênh tiếp nhận: trực tiếp, trực tuyến, bưu chính (61 art. 16, 118 art. 15). */
export const CHANNELS = ['counter', 'online', 'postal'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Hình thức nhận kết quả. */
export const RESULT_DELIVERIES = ['counter', 'postal', 'online'] as const;
export type ResultDelivery = (typeof RESULT_DELIVERIES)[number];

/** Hình thức của một giấy tờ trong hồ sơ. */
export const PAPER_FORMS = ['original', 'certifiedCopy', 'copy', 'scan', 'electronic'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** Public face of the module notices: what the citizen is told at each step (thông báo cho người dân). */
export type { NoticeParams, NoticeTemplate } from './domain/notice.ts';
export { NoticesPanel } from './list-notices/notices-panel.tsx';
export { canNotify, notify } from './notify/notify.ts';
export { noticesAbout } from './sql/notice-rows.ts';

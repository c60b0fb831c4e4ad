/** Public face of the module open-data: dữ liệu mở. */
export { publishEndedQuarters } from './publish/publish-quarter.ts';

/** What a printed form of another module about dossiers is made of: as `printing` in index.ts. */
export { type FormHead, templateHead } from './forms/form-head.ts';
export { formatMoment, formatShortMoment } from './forms/format.ts';
export { lookUpPage, qrText } from './print/form-words.ts';
export { letterheadOf } from './print/letterhead.ts';

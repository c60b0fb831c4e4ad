/** Public face of the module integrity: signs that a clock was gamed (cảnh báo thời hạn). */
export { examineRecent } from './examine/examine.job.ts';
export { loadDetectors } from './set-thresholds/load-detectors.ts';

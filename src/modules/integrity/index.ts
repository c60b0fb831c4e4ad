/** Public face of the module integrity: signs that a clock was gamed (cảnh báo thời hạn). */
export { examineDays } from './examine/examine-days.ts';
export { loadDetectors } from './set-thresholds/load-detectors.ts';

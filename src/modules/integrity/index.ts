/** Public face of the module integrity: signs that a clock was gamed (cảnh báo thời hạn). */
export { loadDetectors } from './set-thresholds/load-detectors.ts';

/** Public face of the module bundles: thủ tục liên thông, one intake for several procedures. */
export { loadBundles } from './load/load-bundles.ts';

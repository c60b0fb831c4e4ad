/** Public face of the module bundles: thủ tục liên thông, one intake for several procedures. */
export { noteAcknowledged } from './acknowledge/acknowledge-step.ts';
export { followDossier } from './follow/follow-dossier.ts';
export { loadBundles } from './load/load-bundles.ts';
export { receiveLinkedSchema } from './receive/receive-input.ts';
export { receiveLinked } from './receive/receive-linked.ts';
export { getBundleInForce } from './sql/bundle-versions.ts';
export { listSteps } from './sql/steps.ts';

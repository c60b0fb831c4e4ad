/** What another module that follows certain dossiers on their way is made of: as `following` in index.ts. */
export { addPassedPaper } from './add-paper/add-paper.ts';
export { paths } from './paths.ts';
export { StateTag } from './show/state-tag.tsx';
export { type DossierProgress, dossierProgress } from './sql/progress.ts';

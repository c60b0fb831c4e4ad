import type { TimeLimit } from '#modules/calendar/index.ts';
import type { DossierPart } from '../domain/dossier.ts';
import type { SavedParties } from './save-parties.ts';

/** What the parent of linked dossiers (liên thông) has settled before one of its dossiers is received. */
export interface LinkedIntake {
  readonly linkedDossierId: string;
  /** Code of the parent, as printed on its slip. */
  readonly linkedCode: string;
  /** The papers, checked and stored when the whole was handed in, and results of earlier dossiers. */
  readonly parts: readonly DossierPart[];
  /** Of the law of the bundle; undefined: the procedure's own. */
  readonly timeLimit: TimeLimit | undefined;
  /** From when the time is reckoned (NĐ 63/2024 art. 7(2)). */
  readonly countedFrom: Temporal.Instant;
  /** Known from an earlier dossier of the same parent. */
  readonly people?: SavedParties;
}

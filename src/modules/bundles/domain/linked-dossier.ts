import type { Channel, DossierPart } from '#modules/dossiers/index.ts';

/** Hồ sơ liên thông: what a citizen handed in once for all procedures of a bundle. */
export interface LinkedDossier {
  readonly id: string;
  /** Of the shape of a dossier's code, from the same counter: no two are alike. */
  readonly code: string;
  readonly bundleVersionId: string;
  readonly receivingUnitId: string;
  readonly channel: Channel;
  readonly resultDelivery: 'counter' | 'postal' | 'online';
  readonly ownerName: string;
  readonly receivedAt: Temporal.Instant;
  /** From when the time is reckoned: not the moment of receipt for what came after 15:00 (NĐ 63/2024 art. 7(2)). */
  readonly countedFrom: Temporal.Instant;
  /** Of the whole; null where the law sets none. */
  readonly dueAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
}

/** Một bước của hồ sơ liên thông: waits for results, then is a dossier of its own. */
export interface LinkedStep {
  readonly linkedDossierId: string;
  readonly code: string;
  readonly position: number;
  readonly procedureCode: string;
  readonly competentUnitId: string;
  readonly channel: Channel;
  /** The longer limit of the law applies. */
  readonly longer: boolean;
  /** What the citizen handed in for it. */
  readonly papers: readonly DossierPart[];
  readonly state: 'waiting' | 'started' | 'cancelled';
  readonly dossierId: string | null;
  readonly startedAt: Temporal.Instant | null;
  readonly cancelledAt: Temporal.Instant | null;
  readonly cancelReason: string | null;
  /** Until when the unit confirms that it has the passed result; null: nothing was passed to it. */
  readonly acknowledgeDueAt: Temporal.Instant | null;
  readonly acknowledgedAt: Temporal.Instant | null;
}

/** Kết quả đã chuyển thành thành phần hồ sơ của bước sau. */
export interface PassedResult {
  readonly fromStep: string;
  readonly toStep: string;
  /** 1 for the result itself, more for each correction of it. */
  readonly number: number;
  readonly fromDossierId: string;
  readonly fileId: string;
  readonly passedAt: Temporal.Instant;
}

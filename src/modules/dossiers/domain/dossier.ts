import type { TimeLimit } from '#modules/calendar/index.ts';
import type { Channel, PaperForm, ResultDelivery } from './channel.ts';
import type { DossierState } from './dossier-state.ts';

/** Hồ sơ thủ tục hành chính. */
export interface Dossier {
  readonly id: string;
  readonly code: string;
  readonly state: DossierState;
  /** Number of its last event; a form that was drawn at another version is out of date. */
  readonly version: number;
  readonly procedureId: string;
  readonly procedureVersionId: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly procedureField: string;
  readonly channel: Channel;
  readonly receivingUnitId: string;
  readonly competentUnitId: string;
  readonly placeOfHelpUnitId: string;
  readonly ownerId: string;
  readonly submitterId: string;
  readonly representativeId: string | null;
  readonly ownerName: string;
  readonly submittedAt: Temporal.Instant;
  readonly receivedAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  /** Ngày hẹn trả on the slip, once a pause has moved it; null while it never was. */
  readonly originalDueAt: Temporal.Instant | null;
  readonly timeLimit: TimeLimit | null;
  readonly endedAt: Temporal.Instant | null;
  readonly returnedAt: Temporal.Instant | null;
  readonly handlingOfficerId: string | null;
  readonly abstract: string;
  readonly resultDelivery: ResultDelivery;
  readonly numberOfSets: number;
  readonly feeVnd: number;
  readonly resultFileId: string | null;
  readonly resultNumber: string | null;
  readonly refusalReasonCode: string | null;
  readonly refusalReasonText: string | null;
  /** Lý do dừng giải quyết; a withdrawal has only the text. */
  readonly closingReasonCode: string | null;
  readonly closingReasonText: string | null;
}

/** Một giấy tờ đã nộp (thành phần hồ sơ). */
export interface DossierPart {
  readonly number: number;
  readonly paperCode: string | null;
  readonly name: string;
  readonly form: PaperForm;
  readonly count: number;
  readonly fileId: string | null;
}

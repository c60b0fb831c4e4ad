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
  /** null for a dossier that was taken over: only the owner's name is known of it. */
  readonly ownerId: string | null;
  readonly submitterId: string | null;
  readonly representativeId: string | null;
  readonly ownerName: string;
  readonly submittedAt: Temporal.Instant;
  readonly receivedAt: Temporal.Instant | null;
  /** Hạn chuyển hồ sơ of the receiving office; null for what came before it was kept. */
  readonly handOverDueAt: Temporal.Instant | null;
  readonly handedOverAt: Temporal.Instant | null;
  /** Handed over after the limit; null until it is handed over. */
  readonly handOverLate: boolean | null;
  /** Received by an office that is not the deciding unit's own (phi địa giới, 118 art. 14). */
  readonly nonTerritorial: boolean;
  /** When the clock began to run; null while a dossier from elsewhere is on its way. */
  readonly clockStartAt: Temporal.Instant | null;
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
  /** The file of the result carries a digital signature; null where that was not examined. */
  readonly resultSigned: boolean | null;
  readonly refusalReasonCode: string | null;
  readonly refusalReasonText: string | null;
  /** Lý do dừng giải quyết; a withdrawal has only the text. */
  readonly closingReasonCode: string | null;
  readonly closingReasonText: string | null;
  /** The linked dossier (hồ sơ liên thông) of which this is a step. */
  readonly linkedDossierId: string | null;
  /** Nhập từ hệ thống khác: the file it came with; its dates are facts, and no step is done here. */
  readonly importId: string | null;
  /** Of a dossier that was taken over; else it stands with the person. */
  readonly ownerKind: 'citizen' | 'business' | null;
}

/** What a list shows of a dossier: a page of it reads fifty. */
export type DossierLine = Pick<
  Dossier,
  | 'id'
  | 'code'
  | 'state'
  | 'version'
  | 'procedureCode'
  | 'procedureName'
  | 'procedureField'
  | 'channel'
  | 'receivingUnitId'
  | 'competentUnitId'
  | 'ownerName'
  | 'submittedAt'
  | 'receivedAt'
  | 'handOverDueAt'
  | 'handedOverAt'
  | 'handOverLate'
  | 'nonTerritorial'
  | 'clockStartAt'
  | 'dueAt'
  | 'endedAt'
  | 'returnedAt'
  | 'handlingOfficerId'
  | 'resultDelivery'
  | 'importId'
>;

/** Một giấy tờ đã nộp (thành phần hồ sơ). */
export interface DossierPart {
  readonly number: number;
  readonly paperCode: string | null;
  readonly name: string;
  readonly form: PaperForm;
  readonly count: number;
  readonly fileId: string | null;
}

import type { BundleContent } from './bundle-content.ts';

/** Nhóm thủ tục liên thông, in one version: which procedures, in what order, from when to when. */
export interface ProcedureBundle {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly name: string;
  readonly validFrom: Temporal.PlainDate;
  /** The last day of validity; null while no end is known. */
  readonly validTo: Temporal.PlainDate | null;
  /** False: no source confirmed what is in it. */
  readonly verified: boolean;
  readonly content: BundleContent;
}

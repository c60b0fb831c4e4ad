import { PARTS, type Part } from './procedure-content.ts';
import type { ProcedureVersion } from './version.ts';

/** How far a procedure's record can be relied on. */
export const COMPLETENESS = ['complete', 'unverified', 'missing'] as const;
export type Completeness = (typeof COMPLETENESS)[number];

/** What is known of one part: stated and confirmed, stated but not confirmed, or not stated at all. */
export type PartState = 'confirmed' | 'unverified' | 'missing';

type Record = Pick<ProcedureVersion, 'name' | 'field' | 'levels' | 'announcingDecision' | 'content'>;

/**
 * Trạng thái một bộ phận của thủ tục: NĐ 63/2010 art. 8(2) demands each part, but forms, requirements and fees only if
 * there are any; so requirements that are absent count as missing never, as unverified if the record says so.
 */
export function partState(version: Record, part: Part): PartState {
  if (isMissing(version, part)) return 'missing';
  return version.content.unverified.includes(part) ? 'unverified' : 'confirmed';
}

/** `missing` if any part is missing, else `unverified` if any is, else `complete`. */
export function completenessOf(version: Record): Completeness {
  const states = PARTS.map((part) => partState(version, part));
  if (states.includes('missing')) return 'missing';
  return states.includes('unverified') ? 'unverified' : 'complete';
}

function isMissing(version: Record, part: Part): boolean {
  const { content } = version;
  switch (part) {
    case 'announcingDecision':
      return version.announcingDecision === null;
    case 'steps':
      return content.steps === null || content.steps.length === 0;
    case 'papers':
      return content.papers.length === 0;
    case 'legalBasis':
      return content.legalBasis.length === 0;
    case 'timeLimit':
      return content.channels.some(({ timeLimit }) => timeLimit.kind === 'unknown');
    case 'fee':
      return content.channels.some(
        ({ fee }) => !fee.free && fee.amountVnd === null && fee.setByProvincialCouncil !== true,
      );
    // the shape of the content demands these
    case 'name':
    case 'field':
    case 'levels':
    case 'channels':
    case 'target':
    case 'competentAuthority':
    case 'result':
    case 'requirements':
      return false;
  }
}

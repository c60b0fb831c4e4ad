import { foldVietnamese } from '#platform/text/fold.ts';
import type { BundleStep } from './bundle-content.ts';

interface NamedPaper {
  readonly code: string;
  readonly name: string;
}

/** A step with the papers its procedure asks for on its channel. */
export interface StepPapers<Paper extends NamedPaper> {
  readonly step: BundleStep;
  readonly papers: readonly Paper[];
}

/** What the form asks for one step: its own papers, and those that were asked for already. */
export interface AskedPapers<Paper extends NamedPaper> {
  readonly step: BundleStep;
  /** To be handed in here. */
  readonly own: readonly Paper[];
  /** Handed in once, for an earlier step: which step, which paper there. */
  readonly shared: readonly { readonly paper: Paper; readonly from: string; readonly fromCode: string }[];
  /** Come as results of earlier steps. */
  readonly given: readonly { readonly paper: Paper; readonly from: string }[];
}

/**
 * Thành phần hồ sơ của cả nhóm, mỗi giấy tờ một lần: what a result of an earlier chosen step gives is not asked for, and
 * a paper of the same name is handed in once, for the first obligatory step that needs it.
 */
export function askedPapers<Paper extends NamedPaper>(
  steps: readonly StepPapers<Paper>[],
  chosen: ReadonlySet<string>,
): AskedPapers<Paper>[] {
  const asked = new Map<string, { from: string; fromCode: string }>();
  return steps.map(({ step, papers }) => {
    const given = papers.flatMap((paper) => {
      const input = step.after.find((one) => one.paper === paper.code && chosen.has(one.step));
      return input ? [{ paper, from: input.step }] : [];
    });
    const rest = papers.filter((paper) => !given.some((one) => one.paper.code === paper.code));
    const shared = rest.flatMap((paper) => {
      const earlier = asked.get(foldVietnamese(paper.name));
      return earlier ? [{ paper, ...earlier }] : [];
    });
    const own = rest.filter((paper) => !shared.some((one) => one.paper.code === paper.code));
    if (!step.optional) {
      for (const { name, code } of own) asked.set(foldVietnamese(name), { from: step.code, fromCode: code });
    }
    return { step, own, shared, given };
  });
}

/** What the checklist needs to know of a paper of the procedure (thành phần hồ sơ, NĐ 63/2010 art. 8(2)(d)). */
export interface ListedPaper {
  readonly code: string;
  readonly name: string;
  readonly required: boolean;
  readonly channels?: readonly string[] | undefined;
  /** Shown and handed back: never a reason to refuse intake by itself. */
  readonly shownOnly?: boolean | undefined;
  /** Takes the place of the paper with this code. */
  readonly insteadOf?: string | undefined;
}

/** Papers asked for on this channel: a paper without channels is asked for on each. */
export function papersFor<Paper extends ListedPaper>(papers: readonly Paper[], channel: string): Paper[] {
  return papers.filter((paper) => !paper.channels || paper.channels.includes(channel));
}

/**
 * Giấy tờ bắt buộc còn thiếu: required, not handed in, nor any paper that may stand for it. Only what the published
 * list asks for can be missing: asking for more is forbidden (61 art. 5, 118 art. 5).
 */
export function missingPapers<Paper extends ListedPaper>(
  papers: readonly Paper[],
  channel: string,
  taken: ReadonlySet<string>,
): Paper[] {
  const listed = papersFor(papers, channel);
  const replaced = new Set(listed.filter((paper) => taken.has(paper.code)).map((paper) => paper.insteadOf));
  return listed.filter(
    (paper) => paper.required && !paper.shownOnly && !taken.has(paper.code) && !replaced.has(paper.code),
  );
}

/** The rule everybody knows, made as good as it can be: the share of late dossiers by days left, learned from the past. */
export interface DaysLeftRule {
  readonly shares: Readonly<Record<number, number>>;
  readonly overall: number;
}

const DAY = 480;
const MOST_DAYS = 10;
const PRIOR = 2;

interface Lesson {
  /** Office minutes until the due date. */
  readonly left: number;
  readonly late: boolean;
}

export function learnDaysLeft(lessons: readonly Lesson[]): DaysLeftRule {
  const overall = (lessons.filter(({ late }) => late).length + 0.5) / (lessons.length + 1);
  const shares: Record<number, number> = {};
  for (const [days, group] of Map.groupBy(lessons, ({ left }) => daysOf(left))) {
    const late = group.filter((lesson) => lesson.late).length;
    shares[days] = (late + PRIOR * overall) / (group.length + PRIOR);
  }
  return { shares, overall };
}

export function byDaysLeft({ shares, overall }: DaysLeftRule, left: number): number {
  return shares[daysOf(left)] ?? overall;
}

/** Half days near the end, whole days farther off. */
function daysOf(left: number): number {
  const days = left / DAY;
  return days < 2 ? Math.floor(days * 2) / 2 : Math.min(Math.floor(days), MOST_DAYS);
}

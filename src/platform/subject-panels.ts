import type { Child } from 'hono/jsx';
import type { Context } from './context.ts';
import type { SubjectPanel } from './registry.ts';

/** What other modules show of this record at this place, in the order of the modules; those with nothing to show are left out. */
export async function subjectPanels(
  context: Context,
  subjectKind: string,
  subjectId: string,
  place: SubjectPanel['place'],
): Promise<Child[]> {
  const shown: Child[] = [];
  for (const panel of context.registry.panels) {
    if (panel.subjectKind !== subjectKind || panel.place !== place) continue;
    const child = await panel.show(context, subjectId);
    if (child !== undefined) shown.push(child);
  }
  return shown;
}

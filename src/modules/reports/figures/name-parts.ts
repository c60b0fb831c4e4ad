import { counting } from '#modules/dossiers/index.ts';
import { officerNames } from '#modules/identity/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import { findVersionInForce } from '#modules/procedures/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Dimension, FigurePart } from '#platform/figures/figure.ts';

export interface NamedPart extends FigurePart {
  readonly name: string;
}

/** As people call how a dossier was handed in. */
const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  postal: 'Bưu chính',
};

/** Each part with the name of its key, the largest first. */
export async function nameParts(
  context: Context,
  parts: readonly FigurePart[],
  by: Dimension,
): Promise<NamedPart[]> {
  const keys = parts.map(({ key }) => key);
  const names = await namesOf(context, keys, by);
  return parts
    .map((part) => ({ ...part, name: names.get(part.key) ?? part.key }))
    .toSorted((a, b) => b.value - a.value || a.name.localeCompare(b.name, 'vi'));
}

async function namesOf(
  context: Context,
  keys: readonly string[],
  by: Dimension,
): Promise<ReadonlyMap<string, string>> {
  switch (by) {
    case 'unit':
      return unitNames(context, keys);
    case 'officer':
      return officerNames(context, keys);
    case 'channel':
      return new Map(Object.entries(CHANNEL_WORDS));
    case 'field':
      return new Map();
    case 'procedure':
      return procedureNames(context, keys);
    case 'cause': {
      const reasons = await counting.overdueReasons(context);
      const known = reasons.map(({ code, name }): [string, string] => [code, name]);
      return new Map([...known, [counting.CAUSE_UNTOLD, 'Chưa ghi nguyên nhân']]);
    }
  }
}

/** As they are called today. */
async function procedureNames(context: Context, codes: readonly string[]): Promise<Map<string, string>> {
  const today = vietnamDate(context.clock.now());
  const names = new Map<string, string>();
  for (const code of codes) {
    const version = await findVersionInForce(context, code, today);
    if (version) names.set(code, `${code} ${version.name}`);
  }
  return names;
}

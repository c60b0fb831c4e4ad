import type { FigureQuery } from '#platform/figures/figure.ts';

/** 'Ủy ban nhân dân tỉnh Lam Giang, riêng đơn vị'; with everything below it, which is the rule, the name alone. */
export function unitWithRange(name: string, scope: FigureQuery['scope']): string {
  return scope === 'unit' ? `${name}, riêng đơn vị` : name;
}

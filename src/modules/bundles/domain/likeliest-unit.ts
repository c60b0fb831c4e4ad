import type { Unit } from '#modules/organization/index.ts';

type Known = Pick<Unit, 'id' | 'name' | 'path'>;

/**
 * Cơ quan giải quyết gợi ý: the only one, the receiver's own, or the one that carries the name of the receiver's ward or
 * commune (Công an phường Lam Sơn beside Trung tâm … phường Lam Sơn). A proposal: the receptionist may choose another.
 */
export function likeliestUnit<Candidate extends Known>(
  able: readonly Candidate[],
  receiving: Known,
): Candidate | undefined {
  if (able.length <= 1) return able[0];
  const place = placeOf(receiving.name);
  return (
    able.find(({ id }) => receiving.path.includes(id)) ??
    (place === undefined ? undefined : able.find(({ name }) => placeOf(name) === place))
  );
}

function placeOf(name: string): string | undefined {
  return /(phường|xã|đặc khu) \p{Lu}.*$/u.exec(name)?.[0];
}

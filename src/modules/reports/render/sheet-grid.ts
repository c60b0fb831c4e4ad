/**
 * A sheet has one set of columns, the tables on it have several. The widest table gives the columns; a narrower one lets
 * each of its own stand over as many of them as come nearest to its share of the width.
 *
 * @param shares of the narrower table; not more than there are columns
 * @param widths of the sheet's columns
 * @returns where each column of the table begins, and last where the table ends: always the last column of the sheet
 */
export function placesOn(shares: readonly number[], widths: readonly number[]): number[] {
  const edges = runningSums(widths);
  const whole = edges.at(-1) ?? 0;
  const wanted = runningSums(shares);
  const sum = wanted.at(-1) || 1;
  const places = [0];
  for (let at = 1; at < shares.length; at += 1) {
    const target = ((wanted[at] ?? 0) / sum) * whole;
    const first = (places.at(-1) ?? 0) + 1;
    const last = widths.length - (shares.length - at);
    let best = first;
    for (let place = first; place <= last; place += 1)
      if (Math.abs((edges[place] ?? 0) - target) < Math.abs((edges[best] ?? 0) - target)) best = place;
    places.push(best);
  }
  return [...places, widths.length];
}

/** [2, 3] → [0, 2, 5] */
function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

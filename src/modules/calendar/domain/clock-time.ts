/** A time of day as people type it, `07:00` or `7h30`; up to `24:00`, the end of the day. */
export type ClockTime = string;

const SPELLING = /^(\d{1,2})\s*[:hg]\s*(\d{2})$/i;

/** Minutes since midnight (0-1440), or undefined if the text is not a time of day. */
export function minutesOf(text: ClockTime): number | undefined {
  const found = SPELLING.exec(text.trim());
  if (!found) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2])];
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= 24 * 60 ? total : undefined;
}

/** `07:00` from 420. */
export function clockTimeOf(minutes: number): ClockTime {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

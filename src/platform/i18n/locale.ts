/** Vietnamese is complete; English covers the shell (navigation, sign-in, general errors). */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export function toLocale(text: string | undefined): Locale {
  return text === 'en' ? 'en' : 'vi';
}

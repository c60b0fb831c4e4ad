import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { HiddenField } from '#ui/fields.tsx';
import { languagePath } from '../paths.ts';

/** One button that changes to the other language, written in that language. */
export function LanguageSwitch({ locale }: { locale: Locale }) {
  const other = locale === 'vi' ? { locale: 'en', text: 'English' } : { locale: 'vi', text: 'Tiếng Việt' };
  return (
    <form method="post" action={languagePath}>
      <HiddenField name="locale" value={other.locale} />
      <Button variant="link" attributes={{ lang: other.locale }}>
        {other.text}
      </Button>
    </form>
  );
}

import { z } from 'zod';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { LOCALES } from '#platform/i18n/locale.ts';
import { localPath } from '../domain/local-path.ts';
import { languagePath } from '../paths.ts';
import { LanguageSwitch } from './language-switch.tsx';

/** The language is a wish of the browser, not a fact about the officer: it stands in a cookie. */
export const languageForm = defineForm({
  id: 'identity.chooseLanguage',
  path: languagePath,
  access: 'public',
  schema: z.object({ locale: z.enum(LOCALES, 'identity.language-unknown'), tiep: z.string().optional() }),
  render: async ({ locale }) => view('Ngôn ngữ / Language', <LanguageSwitch locale={locale} />, 'bare'),
  submit: async (_context, { locale, tiep }) => ({ ...seeOther(localPath(tiep)), locale }),
});

import { foldVietnamese } from '#platform/text/fold.ts';
import type { ProcedureContent } from './procedure-content.ts';

/** Between the name and the rest; folding leaves no such sign in a text. */
const BETWEEN = '|';

/**
 * What the search looks through, folded: ` name | field keywords `, each word between spaces. The words "Thủ tục" at the
 * beginning of many names say nothing and are left out, so that a name starts with what people type.
 */
export function searchText(name: string, field: string, content: Pick<ProcedureContent, 'keywords'>): string {
  const plain = foldedWords(name).replace(/^thu tuc /, '');
  const rest = foldedWords([field, ...content.keywords].join(' '));
  return ` ${plain} ${BETWEEN} ${rest} `;
}

/** A query as the statement reads it. */
export interface SearchTerms {
  /** Folded words, all of which must stand somewhere, in any order; the last may be the beginning of a word. */
  readonly words: readonly string[];
  /** The digits of a procedure code or its beginning (`1.001193`, `1001193`, `001193`); undefined if it is no code. */
  readonly code: string | undefined;
}

/** Reads what a person typed: a code, or words with or without diacritics. */
export function searchTerms(query: string): SearchTerms {
  const compact = query.replaceAll(/[\s.]/g, '');
  const code = /^\d{2,}[0-9A-Za-z]*$/.test(compact) ? compact.toUpperCase() : undefined;
  const folded = foldedWords(query).replace(/^thu tuc (?=.)/, '');
  return { words: folded === '' ? [] : folded.split(' ').slice(0, 12), code };
}

/** Folded words between single spaces; every other sign is left out, those of `like` among them. */
function foldedWords(text: string): string {
  return foldVietnamese(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

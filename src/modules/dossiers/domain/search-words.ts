import { foldedWords } from '#platform/text/fold.ts';

/** A typed word that may be a piece of a dossier code (mã số hồ sơ): without dots and hyphens, which people leave out. */
export interface CodePiece {
  readonly bare: string;
  /** It may be the beginning of a code's tail: the date as `261122`, and what follows. */
  readonly fromDate: boolean;
}

/** One typed word, folded. Every word is looked for in the owner's name, one with a digit in the code too. */
export interface SearchWord {
  readonly text: string;
  readonly code: CodePiece | undefined;
}

/** What was typed into the search, word by word. */
export function searchWords(text: string): SearchWord[] {
  return foldedWords(text).map((word) => ({ text: word, code: codePiece(word) }));
}

function codePiece(word: string): CodePiece | undefined {
  const bare = word.replaceAll(/[.-]/g, '').toUpperCase();
  // A word without a digit is never a piece of a code, nor is "27/7", nor two digits, which end every hundredth code.
  if (!/\d/.test(bare) || !/^[A-Z0-9]{3,}$/.test(bare)) return undefined;
  return { bare, fromDate: /^\d{6,}$/.test(bare) };
}

import { foldVietnamese } from '#platform/text/fold.ts';

/**
 * Mã lĩnh vực: the catalogue names fields in words only, so the code is made of them: 'Hộ tịch' → 'ho-tich'. The same
 * name has the same code in every province and version.
 */
export function fieldCode(name: string): string {
  return foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

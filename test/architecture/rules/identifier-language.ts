import type { SourceFile, Violation } from '../source-file.ts';
import { violationAt } from '../source-file.ts';

/** Vietnamese terms as they look without accents; each is at least two words, so that no English word is one. */
const TERMS = [
  'ho so',
  'thu tuc',
  'don vi',
  'can bo',
  'co quan',
  'nguoi dan',
  'cong dan',
  'to chuc',
  'tiep nhan',
  'tra ket qua',
  'ket qua',
  'giay to',
  'thanh phan',
  'le phi',
  'phi le',
  'ngay nghi',
  'ngay le',
  'gio lam',
  'lam viec',
  'han tra',
  'qua han',
  'dung han',
  'truoc han',
  'thoi han',
  'phan cong',
  'tham dinh',
  'phe duyet',
  'ky so',
  'van ban',
  'van thu',
  'lanh dao',
  'chuyen vien',
  'mot cua',
  'quan tri',
  'dang nhap',
  'mat khau',
  'ten dang',
  'ho ten',
  'ngay sinh',
  'dia chi',
  'so dien',
  'dien thoai',
  'tinh thanh',
  'xa phuong',
  'quyet dinh',
  'linh vuc',
  'ma so',
  'so dinh',
  'danh muc',
  'bao cao',
  'thong ke',
  'nhiem vu',
  'ke hoach',
  'phan anh',
  'kien nghi',
  'chi so',
  'tieu chi',
  'cham diem',
  'kiem tra',
  'lich lam',
  'chu ho',
  'nguoi nop',
  'uy quyen',
  'tu choi',
  'bo sung',
  'chuyen giao',
  'trang thai',
] as const;
const PATTERN = new RegExp(`(?:^| )(?:${TERMS.join('|')})(?: |$)`);

/**
 * Rule 17: identifiers are English; Vietnamese stands in texts, comments and addresses. Where an address is read or
 * written (pages and their forms) its parameters are named as they are (`query.donVi`), but no variable is.
 */
export function checkIdentifierLanguage(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) =>
    [...file.code.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)].flatMap(({ 0: name, index }) => {
      if (!PATTERN.test(wordsOf(name)) || isParameterName(file, index, name)) return [];
      return [violationAt(file, index, `${name}: identifiers are English, see GLOSSARY.md`)];
    }),
  );
}

const EDGE = /(?:\.page|-form|-filters|\.test)\.tsx?$/;

/** A property or key (not a variable) in a file that deals with addresses. */
function isParameterName(file: SourceFile, index: number, name: string): boolean {
  if (!EDGE.test(file.path)) return false;
  const before = file.code.slice(Math.max(0, index - 40), index).trimEnd();
  if (/[^.]\.$|\?\.$/.test(before)) return true;
  return /[{,]$/.test(before) && /^\s*:/.test(file.code.slice(index + name.length));
}

/** `hoSo`, `HoSo`, `HO_SO` and `ho_so` → `ho so` */
function wordsOf(identifier: string): string {
  return identifier
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/_+/g, ' ')
    .toLowerCase();
}

const NOWHERE = 'http://nowhere.invalid';

/**
 * Where to go after the sign-in: a path of this program, else the start page. Everything that a browser would take
 * for another site (`//host`, `/\host`, a scheme, control characters) is refused, or a link could lead people away.
 */
export function localPath(text: string | undefined): string {
  if (text === undefined || !text.startsWith('/') || !URL.canParse(text, NOWHERE)) return '/';
  const url = new URL(text, NOWHERE);
  if (url.origin !== NOWHERE || url.pathname.startsWith('//') || url.pathname.startsWith('/dang-nhap'))
    return '/';
  return url.pathname + url.search;
}

/**
 * Turns the compiled stylesheet of govuk-frontend (MIT) into our base: our typeface, our sizes and focus ring,
 * nothing that belongs to the British government. What is wanted of it are the well-tried form controls.
 */

/** Our typeface and what stands in for it while it loads. */
const fontStack = '"Be Vietnam Pro",system-ui,sans-serif';

// Parts we draw ourselves or must not show.
const unused =
  /\.govuk-(accordion|back-link|character-count|cookie-banner|date-input|drop-zone|exit-this-page|feedback|file-upload-button|footer|frontend-supported|generic-header|grid|header|language-navigation|logo|notification-banner|pagination|panel|password-input|phase-banner|service-navigation|summary|table|tabs|tag|task-list|template)/;

const focusGround =
  /background-color:var\(--govuk-focus-colour,#fd0\);box-shadow:0 -2px var\(--govuk-focus-colour,#fd0\),0 4px var\(--govuk-focus-text-colour,#0b0c0c\)/g;

/** The stylesheet as we serve it. Pure: text in, text out. */
export function transformGovukCss(css: string): string {
  const ours = css
    .replace(/^@charset "UTF-8";/, '')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('font-family:GDS Transport,arial,sans-serif', `font-family:${fontStack}`)
    .replaceAll('font-family:sans-serif', `font-family:${fontStack}`)
    .replaceAll(focusGround, 'outline:3px solid var(--govuk-focus-colour);outline-offset:1px')
    // Running text takes the size of the page: 16 px at the desk, larger where citizens read.
    .replaceAll('font-size:1.1875rem;line-height:1.3157894737', 'font-size:inherit;line-height:1.5')
    .replaceAll('font-size:1.1875rem', 'font-size:inherit')
    .replaceAll(/@media print\{\[href[^{]*\{[^}]*\}\}/g, '');
  return keepUsed(ours, false);
}

/** Keeps the rules in use; in the blocks for wide screens and print drops type sizes, so that there is one scale: ours. */
function keepUsed(css: string, sized: boolean): string {
  let kept = '';
  for (const { head, body } of blocks(css)) {
    if (head.startsWith('@')) {
      const inner = keepUsed(body, sized || /min-width:40\.0625em|print/.test(head));
      if (inner) kept += `${head}{${inner}}`;
      continue;
    }
    const selectors = head.split(',').filter((selector) => !unused.test(selector));
    const declarations = sized ? withoutSizes(body) : body;
    if (selectors.length > 0 && declarations) kept += `${selectors.join(',')}{${declarations}}`;
  }
  return kept;
}

function withoutSizes(body: string): string {
  return body
    .split(';')
    .filter((declaration) => !/^(font-size|line-height):/.test(declaration))
    .join(';');
}

/** The blocks of one level: what stands before the brace, and what stands inside it. */
function blocks(css: string): { head: string; body: string }[] {
  const found: { head: string; body: string }[] = [];
  let start = 0;
  let open = -1;
  let depth = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] === '}' && --depth === 0) {
      found.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, at) });
      start = at + 1;
    }
  }
  return found;
}

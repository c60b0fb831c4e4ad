import type { FormFields } from './client.ts';

/**
 * What a browser would send of the form of this page if its button were pressed now: hidden fields, typed values,
 * ticked boxes, chosen options. Files are not sent anew, as in a browser. `changes` is what the user typed since;
 * undefined leaves a field out (a box unticked).
 */
export function formFields(page: string, changes: FormFields = {}): FormFields {
  const form = /<form [^>]*novalidate[^>]*>([\s\S]*?)<\/form>/.exec(page)?.[1];
  if (form === undefined) throw new Error('the page has no form');
  const fields: Record<string, string[]> = {};
  for (const { name, value } of [...inputs(form), ...areas(form), ...selects(form)])
    fields[name] = [...(fields[name] ?? []), value];
  return { ...fields, ...changes };
}

interface Field {
  readonly name: string;
  readonly value: string;
}

function inputs(form: string): Field[] {
  return [...form.matchAll(/<input [^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type');
    const unticked = (type === 'checkbox' || type === 'radio') && !/ checked\b/.test(tag);
    if (name === undefined || type === 'file' || unticked) return [];
    return [{ name, value: attribute(tag, 'value') ?? '' }];
  });
}

function areas(form: string): Field[] {
  return [...form.matchAll(/<textarea ([^>]*)>([\s\S]*?)<\/textarea>/g)].map(
    ([, attributes = '', text = '']) => ({
      name: attribute(` ${attributes}`, 'name') ?? '',
      value: plain(text),
    }),
  );
}

function selects(form: string): Field[] {
  return [...form.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g)].map(([, attributes = '', body = '']) => {
    const options = [...body.matchAll(/<option [^>]*>/g)].map(([tag]) => tag);
    const chosen = options.find((tag) => / selected\b/.test(tag)) ?? options[0] ?? '';
    return { name: attribute(` ${attributes}`, 'name') ?? '', value: attribute(chosen, 'value') ?? '' };
  });
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
}

/** Text as the reader sees it, for comparing with what was typed. */
export function plain(html: string): string {
  return html
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** The words of a page, without its tags: for what stands in a table or a list of facts. */
export function wordsOf(html: string): string {
  return plain(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
}

import type { Page } from 'playwright-core';

/** More keys than this between two fields, and the form is no form for a keyboard. */
const MOST_TABS = 60;

/** A keyboard that counts: keys that move, choose and send; typed letters are not the program's doing. */
export function keyboardOf(page: Page) {
  let pressed = 0;
  const press = async (key: string) => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  /** Tab until the focus is at this field or button, as somebody does who knows the form. */
  const tabTo = async (what: string) => {
    for (let tries = 0; tries < MOST_TABS; tries += 1) {
      if ((await focused(page)).includes(what)) return;
      await press('Tab');
    }
    throw new Error(`${what} is not reached with Tab; the focus is at ${await focused(page)}`);
  };
  return { press, tabTo, type: (text: string) => page.keyboard.type(text), count: () => pressed };
}

/** Name of the focused field, or the words of the focused button or link. */
export function focused(page: Page): Promise<string> {
  const element = 'document.activeElement';
  return page.evaluate<string>(
    `${element}?.getAttribute('name') || (${element}?.textContent ?? '').trim().slice(0, 80)`,
  );
}

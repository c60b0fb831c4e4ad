import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { type JourneyStage, journeyStage } from './browser.ts';

export interface Visiting {
  /** Somebody of the world; without it nobody is signed in. */
  readonly userName?: string;
  readonly javaScript?: boolean;
  /** Of the window, in pixels. */
  readonly width?: number;
}

/** Somebody at a browser window; every page is watched for what must not happen. */
export interface Visitor {
  readonly page: Page;
  /** Opens a page of the program, e.g. `/ho-so`, and looks at it. */
  go(path: string): Promise<void>;
  /** Looks at the page that is open now: faults of accessibility, of scripts, of width. */
  look(): Promise<void>;
  /** Presses the button or link with this name, waits for the next page and looks at it. */
  press(name: string | RegExp): Promise<void>;
  leave(): Promise<void>;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
/** Pages that axe has seen, without the ids in them: each once is enough. */
const seen = new Set<string>();

export async function visit({ userName, javaScript = true, width = 1280 }: Visiting): Promise<Visitor> {
  const stage = await journeyStage();
  const context = await stage.browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 800 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  context.setDefaultTimeout(8000);
  if (userName) await signIn(stage, context, userName);
  const page = await context.newPage();
  const faults = watch(page, stage.address);
  const look = async () => {
    await page.waitForLoadState('domcontentloaded');
    if (javaScript) await lookClosely(page, width);
    assert.deepEqual(faults, [], `on ${page.url()}`);
  };
  const go = async (path: string) => {
    const answer = await page.goto(`${stage.address}${path}`, { waitUntil: 'domcontentloaded' });
    assert.equal(answer?.status(), 200, path);
    await look();
  };
  const press = async (name: string | RegExp) => {
    const main = page.locator('main');
    const target = main.getByRole('button', { name }).or(main.getByRole('link', { name })).first();
    await Promise.all([page.waitForEvent('framenavigated'), target.click()]);
    await look();
  };
  return { page, go, look, press, leave: () => context.close() };
}

async function signIn(stage: JourneyStage, context: BrowserContext, userName: string): Promise<void> {
  const value = await stage.signIn(userName);
  await context.addCookies([
    { name: 'motcua_session', value, url: stage.address, httpOnly: true, sameSite: 'Lax' },
  ]);
}

/** What must never happen: errors of scripts, pieces that the CSP blocks, answers 5xx, requests to somewhere else. */
function watch(page: Page, address: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // The browser writes a line for each answer 4xx; those are what some journeys are about.
    const expected = /Failed to load resource: the server responded with a status of 4/.test(message.text());
    if (message.type() === 'error' && !expected) faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) faults.push(`request to ${url}`);
  });
  return faults;
}

async function lookClosely(page: Page, width: number): Promise<void> {
  const place = new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
  const errors = await page.locator('.govuk-error-summary').count();
  const key = `${place} ${errors}`;
  await takePicture(page, `${key} ${width}`);
  const overflow = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  assert.ok(overflow <= 0, `${place} is ${overflow} px too wide at ${width} px`);
  if (seen.has(key)) return;
  seen.add(key);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`),
  );
  assert.deepEqual(told, [], `axe on ${place}`);
}

/** With MOTCUA_PICTURES=folder each page is kept as a picture, to be looked at by a person. */
async function takePicture(page: Page, key: string): Promise<void> {
  const folder = process.env.MOTCUA_PICTURES;
  if (!folder) return;
  const name = key.replace(/[^\w.-]+/g, '_');
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

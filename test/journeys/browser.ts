import { once } from 'node:events';
import { existsSync } from 'node:fs';
import os from 'node:os';
import { after } from 'node:test';
import { type ServerType, serve } from '@hono/node-server';
import { type Browser, chromium } from 'playwright-core';
import { type LiveStage, liveStage } from '#test/live-stage.ts';
import { isPackaged, packagedBrowser } from './packaged-browser.ts';

/** The program on a real port with the test world, and one browser for all journeys of the run. */
export interface JourneyStage extends LiveStage {
  readonly address: string;
  readonly browser: Browser;
}

/** It has no sandbox as root, and asks nobody in the outside world for anything. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
];

let stage: Promise<JourneyStage & { http: ServerType }> | undefined;

// At the level of the file, so that it runs once, after the last test of the whole run.
after(async () => {
  if (!stage) return;
  const { browser, http } = await stage;
  await browser.close();
  http.close();
  if ('closeAllConnections' in http) http.closeAllConnections();
});

export function journeyStage(): Promise<JourneyStage> {
  stage ??= open();
  return stage;
}

async function open() {
  const live = await liveStage();
  const http = serve({ fetch: live.server.fetch, port: 0, hostname: '127.0.0.1' });
  await once(http, 'listening');
  const bound = http.address();
  if (typeof bound !== 'object' || !bound) throw new Error('the test server has no port');
  const address = `http://127.0.0.1:${bound.port}`;
  return { ...live, address, browser: await startBrowser(), http };
}

/** A browser's program, and what its environment needs beside ours. */
export interface Program {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function launch({ executablePath, env }: Program): Promise<Browser> {
  const all = { ...process.env, TMPDIR: os.tmpdir(), ...env } as Record<string, string>;
  return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS, env: all });
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * CHROMIUM_PATH if it is set; else the one that npm installed, which is everywhere the same and twice as fast as a
 * whole Chromium; else one that the system has.
 */
async function startBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return launch({ executablePath: given });
  const faults: string[] = [];
  if (isPackaged()) {
    const browser = await packagedBrowser()
      .then(launch)
      .catch((error: Error) => void faults.push(error.message));
    if (browser) return browser;
  }
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed) return launch({ executablePath: installed });
  throw new Error(`no Chromium for the journeys: set CHROMIUM_PATH to one\n${faults.join('\n')}`);
}

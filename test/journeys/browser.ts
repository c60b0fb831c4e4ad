import { once } from 'node:events';
import { access, constants } from 'node:fs/promises';
import os from 'node:os';
import { after } from 'node:test';
import { type ServerType, serve } from '@hono/node-server';
import { type Browser, chromium } from 'playwright-core';
import { type LiveStage, liveStage } from '#test/live-stage.ts';

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

let stage: Promise<JourneyStage & { server_: ServerType }> | undefined;

// At the level of the file, so that it runs once, after the last test of the whole run.
after(async () => {
  if (!stage) return;
  const { browser, server_ } = await stage;
  await browser.close();
  server_.close();
  if ('closeAllConnections' in server_) server_.closeAllConnections();
});

export function journeyStage(): Promise<JourneyStage> {
  stage ??= open();
  return stage;
}

async function open() {
  const live = await liveStage();
  const server_ = serve({ fetch: live.server.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server_, 'listening');
  const bound = server_.address();
  if (typeof bound !== 'object' || !bound) throw new Error('the test server has no port');
  const address = `http://127.0.0.1:${bound.port}`;
  return { ...live, address, browser: await startBrowser(await browserPath()), server_ };
}

export function startBrowser(executablePath: string): Promise<Browser> {
  const env = { ...process.env, TMPDIR: os.tmpdir() } as Record<string, string>;
  return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS, env });
}

/** CHROMIUM_PATH, else the system's Chromium, else the one that npm installed with the project. */
export async function browserPath(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const system = '/usr/bin/chromium';
  return (await isProgram(system)) ? system : packagedBrowserPath();
}

/** Unpacks the Chromium of the npm package into the temporary folder, once. Linux on x64 only. */
export async function packagedBrowserPath(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

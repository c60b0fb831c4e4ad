import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findUnitByCode } from '#modules/organization/index.ts';
import { newId } from '#platform/context.ts';
import type { TestApp } from '#test/app.ts';
import { type NoticeOrder, notify } from './notify/notify.ts';
import { noticesAbout } from './sql/notice-rows.ts';

/** What the server accepted: to whom, and the message as it came (headers and body). */
export interface Mail {
  readonly recipients: readonly string[];
  readonly data: string;
}

/** A mail server in a process of its own, on a port that stays the same while it stops and starts. */
export interface MailServer {
  readonly url: string;
  start(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
  received(): Promise<Mail[]>;
  /** Ends it and forgets what it received. */
  remove(): Promise<void>;
}

/** Makes one that does not run yet; each message takes it `pause` milliseconds. */
export async function makeMailServer(pause = 0): Promise<MailServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-mail-'));
  const file = path.join(folder, 'received.jsonl');
  const port = await freePort();
  const program = path.join(import.meta.dirname, 'deliver/smtp-server.testing.ts');
  let running: ChildProcess | undefined;
  const kill = async () => {
    if (!running) return;
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
    running = undefined;
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    async start() {
      running = spawn(process.execPath, [program, String(port), file, String(pause)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(running.stdout ?? running, 'data');
    },
    kill,
    async received() {
      const text = await readFile(file, 'utf8').catch(() => '');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Mail);
    },
    async remove() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** A mail server that is down: nothing listens there. */
export const MAIL_SETTINGS = { smtp: { url: 'smtp://127.0.0.1:1', from: 'mot-cua@lamgiang.example' } };
export const SOME_EMAIL = 'nguoi.dan@example.vn';

/** What a step of this record orders; `email` '' or `phone` '' = not given. */
export function makeOrder(subjectId: string, unitId: string, email: string, phone = ''): NoticeOrder {
  const code = 'H99.7.1-261020-0001';
  const params = {
    code,
    procedureName: 'Đăng ký khai sinh',
    officeName: 'Trung tâm Phục vụ hành chính công phường Lam Sơn',
    lookUpPath: `/tra-cuu-ho-so?ma=${code}`,
    subjectPath: `/ho-so/${subjectId}`,
  };
  return { subjectKind: 'dossier', subjectId, seq: 1, unitId, template: 'received', email, phone, params };
}

/** Orders a notice of the unit with this code as a step does; answers its id. @throws Error if there is none */
export async function orderAt(app: TestApp, agencyCode: string): Promise<string> {
  const context = app.context();
  const unit = await findUnitByCode(context, agencyCode);
  const subjectId = newId(context);
  await notify(context, makeOrder(subjectId, unit?.id ?? '', SOME_EMAIL, '0900000321'));
  const [notice] = await noticesAbout(context, subjectId);
  if (!notice) throw new Error('no notice');
  return notice.id;
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './console.mjs';
import { lockInstall } from './install-lock.mjs';
import { isInstalled, markInstalled } from './installed.mjs';
import { projectRoot } from './project-root.mjs';

const tellEveryMs = 10_000;

/** Runs `npm ci` unless node_modules already is what package-lock.json says. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const unlock = await lockInstall().catch((error) => {
    throw new Error(explain(String(error)));
  });
  try {
    // Another program may have installed while we waited for the lock.
    if (isInstalled()) return;
    const started = Date.now();
    const seconds = () => Math.round((Date.now() - started) / 1000);
    say(
      'Đang cài các gói phần mềm (npm ci), khoảng một phút… / Installing packages (npm ci), about a minute…',
    );
    const ticker = setInterval(() => say(`  … ${seconds()} s`), tellEveryMs);
    try {
      await runNpmCi();
    } finally {
      clearInterval(ticker);
    }
    markInstalled();
    say(`Cài xong sau ${seconds()} giây / Installed in ${seconds()} s`);
  } finally {
    unlock();
  }
}

function runNpmCi() {
  const [command, ...args] = npmCommand();
  // Development packages too, whatever NODE_ENV says: the program is run from source.
  const packages = ['--include=dev', '--include=optional'];
  // By default npm waits up to a minute before it says that there is no network.
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=10000'];
  const options = ['ci', ...packages, ...patience, '--loglevel=error', '--no-progress'];
  const npm = spawn(command, [...args, ...options], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  let complaints = '';
  npm.stderr.setEncoding('utf8').on('data', (chunk) => {
    complaints += chunk;
  });
  return new Promise((done, fail) => {
    npm.once('error', (error) => fail(new Error(explain(String(error)))));
    npm.once('close', (code) => (code === 0 ? done() : fail(new Error(explain(complaints)))));
  });
}

/** The npm that called us, if one did: it need not be on the PATH. */
function npmCommand() {
  const caller = process.env.npm_execpath;
  const isNpm = caller && /npm-cli\.c?js$/.test(caller) && existsSync(caller);
  return isNpm ? [process.execPath, caller] : ['npm'];
}

const causes = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i,
    'không kết nối được kho gói npm: kiểm tra mạng hoặc proxy rồi chạy lại / the npm registry cannot be reached: check the network or proxy, then run again',
  ],
  [/ENOSPC/, 'hết chỗ trống trên đĩa / the disk is full'],
  [
    /EACCES|EPERM|EROFS/,
    `không ghi được vào ${projectRoot}: cấp quyền ghi rồi chạy lại / ${projectRoot} cannot be written: allow it, then run again`,
  ],
  [
    /spawn npm ENOENT/,
    'không thấy lệnh npm: cài Node.js kèm npm / there is no npm: install Node.js with npm',
  ],
];

/** One line where the cause is known; else npm's own words. */
function explain(complaints) {
  const known = causes.find(([sign]) => sign.test(complaints))?.[1];
  return `Cài đặt thất bại / Installing failed: ${known ?? complaints.trim()}`;
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

const lockFile = join(projectRoot, 'package-lock.json');
const marker = join(projectRoot, 'node_modules', '.motcua-install');

/** Answers whether node_modules is what package-lock.json says. */
export function isInstalled() {
  if (existsSync(marker) && readFileSync(marker, 'utf8').trim() === lockHash()) return true;
  if (!isWhatNpmInstalled()) return false;
  markInstalled();
  return true;
}

/** Keeps beside the packages which lock file they came from; a read-only folder only costs us the shortcut. */
export function markInstalled() {
  try {
    writeFileSync(marker, `${lockHash()}\n`);
  } catch {
    // Compared package by package next time.
  }
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** A person may have run npm themselves: npm writes down what it installed, and only when it has finished. */
function isWhatNpmInstalled() {
  const written = join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const installed = JSON.parse(readFileSync(written, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === entry.version : entry.optional === true || entry.devOptional === true;
  });
}

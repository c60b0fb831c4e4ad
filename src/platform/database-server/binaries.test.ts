import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { copyToCache } from './binary-cache.ts';
import { type BinaryPackage, linkLibraries } from './binary-package.ts';
import { canUse } from './reachable.ts';

const own = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, switched: false };
const stranger = { uid: 54_321, gid: 54_321, switched: true };
const quiet = () => {};

describe('the PostgreSQL programs', () => {
  it('get the library links that install scripts would have made, once', () => {
    using place = makePlace();
    const binaries = makePackage(place.path);
    assert.equal(linkLibraries(binaries), true);
    assert.equal(linkLibraries(binaries), true);
    assert.equal(readFileSync(join(binaries.folder, 'native/lib/libx.so.1'), 'utf8'), 'library');
  });

  it('are of no use to another account below a closed folder', () => {
    using place = makePlace();
    const native = join(makePackage(place.path).folder, 'native');
    chmodSync(place.path, 0o755);
    assert.equal(canUse(native, stranger), true);
    chmodSync(place.path, 0o700);
    assert.equal(canUse(native, stranger), false);
    assert.equal(canUse(native, own), true);
  });

  it('are copied whole, once, with modes that let the server in', () => {
    using place = makePlace();
    const binaries = makePackage(place.path);
    chmodSync(join(binaries.folder, 'native', 'bin'), 0o700);
    const cache = join(place.path, 'cache');
    const native = copyToCache(binaries, own, quiet, [cache]);
    assert.equal(copyToCache(binaries, own, quiet, [cache]), native);
    assert.equal(readdirSync(cache).length, 1);
    assert.equal(statSync(join(native, 'bin')).mode & 0o777, 0o755);
    assert.equal(readFileSync(join(native, 'lib/libx.so.1'), 'utf8'), 'library');
  });

  it('are not taken from a cache that others may write', () => {
    using place = makePlace();
    const binaries = makePackage(place.path);
    const cache = join(place.path, 'cache');
    mkdirSync(cache);
    chmodSync(cache, 0o777);
    assert.throws(() => copyToCache(binaries, own, quiet, [cache]), { code: 'cache-unsafe' });
    const native = copyToCache(binaries, own, quiet, [cache, join(place.path, 'own')]);
    chmodSync(dirname(native), 0o777);
    assert.throws(() => copyToCache(binaries, own, quiet, [join(place.path, 'own')]), {
      code: 'cache-unsafe',
    });
  });
});

function makePlace(): { path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'motcua-binaries-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

function makePackage(place: string): BinaryPackage {
  const folder = join(place, 'package');
  for (const name of ['bin', 'lib', 'share/postgresql'])
    mkdirSync(join(folder, 'native', name), { recursive: true });
  for (const name of ['initdb', 'postgres']) {
    writeFileSync(join(folder, 'native/bin', name), 'program', { mode: 0o755 });
  }
  writeFileSync(join(folder, 'native/share/postgresql/postgres.bki'), 'text');
  writeFileSync(join(folder, 'native/lib/libx.so.1.2'), 'library');
  const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
  return { folder, version: '0', links };
}

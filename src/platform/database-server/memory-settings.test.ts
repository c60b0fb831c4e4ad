import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memorySettings } from './memory-settings.ts';

const GIGABYTE = 2 ** 30;

test('the server takes an eighth of a large machine, and of a small one what was always enough', () => {
  assert.deepEqual(memorySettings(GIGABYTE), {
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    work_mem: '4MB',
    maintenance_work_mem: '64MB',
  });
  assert.deepEqual(memorySettings(32 * GIGABYTE), {
    shared_buffers: '4096MB',
    effective_cache_size: '16384MB',
    work_mem: '16MB',
    maintenance_work_mem: '1024MB',
  });
  assert.equal(memorySettings(512 * GIGABYTE).shared_buffers, '8192MB');
});

test('the machine we are on has some', () => {
  assert.match(memorySettings().shared_buffers ?? '', /^\d{3,4}MB$/);
});

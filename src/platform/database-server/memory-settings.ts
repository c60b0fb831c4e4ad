import os from 'node:os';

const MEGABYTE = 2 ** 20;
const SMALLEST = 128;
/** More than this the server does not use better than the system's own cache. */
const LARGEST = 8192;

/**
 * How much memory the embedded server plans with, by that of the machine (bytes; of the container where one limits it): an
 * eighth for its own cache, half as what it may expect to be cached altogether, and enough for sorting one list. A small
 * machine keeps to what was always enough for one office.
 */
export function memorySettings(bytes = memoryOfMachine()): Record<string, string> {
  const megabytes = Math.floor(bytes / MEGABYTE);
  const own = Math.min(LARGEST, Math.max(SMALLEST, Math.floor(megabytes / 8)));
  return {
    shared_buffers: `${own}MB`,
    effective_cache_size: `${Math.max(4 * SMALLEST, Math.floor(megabytes / 2))}MB`,
    work_mem: own > SMALLEST * 4 ? '16MB' : '4MB',
    maintenance_work_mem: `${Math.max(64, Math.min(1024, Math.floor(own / 4)))}MB`,
  };
}

function memoryOfMachine(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, os.totalmem()) : os.totalmem();
}

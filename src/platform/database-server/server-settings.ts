import { memorySettings } from './memory-settings.ts';

/**
 * The command line of the embedded server: loopback only, its memory sized by the machine.
 * `overrides` replaces single settings (a test that can lose its data turns `fsync` off).
 */
export function serverSettings(port: number, overrides: Readonly<Record<string, string>>): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // A socket path may be at most 107 bytes, and a data folder can be deeper than that.
    unix_socket_directories: '',
    max_connections: '50',
    ...memorySettings(),
    // The data lies on a disk without moving parts, or in memory: an index is nearly always worth its way.
    random_page_cost: '1.1',
    max_wal_size: '1GB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Failing statements and their details can hold personal data; the program logs its own errors.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...overrides,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

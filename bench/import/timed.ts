export async function timed(work: () => Promise<void>): Promise<{ seconds: number; megabytes: number }> {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  await work();
  return {
    seconds: (performance.now() - started) / 1000,
    megabytes: (process.memoryUsage().rss - before) / 2 ** 20,
  };
}

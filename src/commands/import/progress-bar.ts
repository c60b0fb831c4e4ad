/** How far the reading of a file is: a bar on a terminal, a line about every second elsewhere. */
export interface ProgressBar {
  /** The pieces as they come, counted. */
  counting(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  show(text: string): void;
  end(): void;
}

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 24;
const EVERY_MILLISECONDS = 1000;

/** `size` in bytes. */
export function makeProgressBar(screen: Screen, size: number): ProgressBar {
  let read = 0;
  let last = performance.now();
  const share = () => Math.min(1, size === 0 ? 1 : read / size);
  return {
    async *counting(pieces) {
      for await (const piece of pieces) {
        read += piece.length;
        yield piece;
      }
    },
    show(text) {
      const percent = `${Math.floor(share() * 100)} %`;
      if (screen.isTTY) {
        const filled = Math.round(share() * WIDTH);
        screen.write(`\r\u001b[K[${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${percent} ${text}`);
      } else if (performance.now() - last >= EVERY_MILLISECONDS) {
        last = performance.now();
        screen.write(`${percent} ${text}\n`);
      }
    },
    end() {
      if (screen.isTTY) screen.write('\r\u001b[K');
    },
  };
}

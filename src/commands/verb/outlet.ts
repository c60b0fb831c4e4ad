import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mendable } from '../faults.ts';

/** Where answers go and where the password comes from: the terminal, or a test. */
export interface Outlet {
  /** To the file that is named, else to the screen. */
  write(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, file: string | undefined): Promise<void>;
  /** @throws a mendable fault where nobody can be asked */
  password(userName: string): Promise<string>;
}

/** The terminal of whoever runs the program. */
export const terminal: Outlet = {
  async write(pieces, file) {
    try {
      if (file === undefined) await pipeline(Readable.from(pieces), process.stdout, { end: false });
      else await pipeline(Readable.from(pieces), createWriteStream(file));
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      // Whoever reads our answers may stop early, as `head` does.
      if (code === 'EPIPE') return;
      if (file === undefined || syscall !== 'open') throw error;
      throw mendable('command.unwritable', `--out: không ghi được tệp ${file} (${code}).`);
    }
  },
  async password(userName) {
    const given = process.env.MOTCUA_PASSWORD;
    if (given !== undefined) return given;
    if (!process.stdin.isTTY)
      throw mendable(
        'command.no-password',
        `Cần mật khẩu của ${userName}: đặt biến môi trường MOTCUA_PASSWORD, hoặc chạy ở cửa sổ lệnh để nhập (the password is missing).`,
      );
    return askHidden(`Mật khẩu của ${userName}: `);
  },
};

/** What is typed is not shown. @throws a mendable fault where Ctrl-C or Ctrl-D ends the question */
export async function askHidden(
  question: string,
  input: Readable = process.stdin,
  shown: Writable = process.stderr,
): Promise<string> {
  shown.write(question);
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  try {
    return await new Promise((resolve, reject) => {
      const stop = () => reject(mendable('command.stopped', 'Đã dừng (stopped).'));
      lines.once('close', stop);
      lines.question('').then(resolve, stop);
    });
  } finally {
    lines.close();
    shown.write('\n');
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import type { DataFolder } from './data-folder.ts';
import { spawnAs } from './server-account.ts';

/**
 * The shell between us and PostgreSQL. It holds the reading end of a pipe from us; the kernel closes that pipe
 * when we end, even by kill -9, and the shell then shuts the server down in order (SIGINT: a fast shutdown).
 * Other programs that came to use the same server hold the named pipe $1 open, and the last one out ends it.
 * After the first end of file the name is removed before looking again, so nobody can slip in unseen.
 * Reading only with the shell's own `read` leaves no helper process behind.
 */
const script = `
holders=$1; shift
if [ -n "$holders" ]; then
  rm -f "$holders"; mkfifo -m 600 "$holders" || exit 125
  exec 4<>"$holders" 5<"$holders" 4>&-
else
  exec 5</dev/null
fi
exec 3<&0 </dev/null
"$@" 3<&- 5<&- >&2 &
server=$!
echo "$server"
exec >&-
(
  while read -r _; do :; done <&3
  while read -r _; do :; done <&5
  [ -z "$holders" ] || rm -f "$holders"
  while read -r _; do :; done <&5
  kill -INT "$server"
) 2>/dev/null &
watcher=$!
exec 3<&- 5<&-
wait "$server"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
`;

/** A PostgreSQL program running below the supervisor. */
export type Supervised = {
  readonly supervisor: ChildProcess;
  /** Process number of the program itself. */
  readonly pid: Promise<number>;
  /** Resolves with the program's exit code (128 + signal) when it has ended. */
  readonly exit: Promise<number>;
  /** Lets go: the program is told to end unless another holder keeps it. Safe to call twice. */
  readonly release: () => void;
};

/** Absolute paths would fail for an account that may not enter a folder above; this one never does. */
const workingFolder = process.platform === 'linux' ? '/proc/self/cwd' : undefined;

/** The path by which a program started by {@link supervise} names its working folder. */
export function ownFolder(folder: DataFolder, path: string): string {
  return folder.account.switched && workingFolder ? workingFolder : path;
}

/**
 * Starts `command` in the folder `cwd` as the server's account, in a session of its own: Ctrl-C in a terminal
 * reaches only us, and we stop the server when we have finished with it.
 *
 * @param output open file for what the program says
 * @param shared whether other programs may come to hold it
 */
export function supervise(
  folder: DataFolder,
  command: readonly string[],
  options: { cwd: string; output: number; shared: boolean },
): Supervised {
  const supervisor = spawn(
    '/bin/sh',
    ['-c', script, 'motcua-database', options.shared ? '../holders' : '', ...command],
    {
      ...spawnAs(folder.account),
      cwd: options.cwd,
      detached: true,
      stdio: ['pipe', 'pipe', options.output],
      env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' },
    },
  );
  const lifeline = supervisor.stdin;
  // Writing never happens; an error here only means that the other end has gone, and exit tells that.
  lifeline?.on('error', () => {});
  const exit = new Promise<number>((done) => {
    supervisor.once('error', () => done(126));
    supervisor.once('exit', (code) => done(code ?? 128));
  });
  exit.then(() => lifeline?.destroy());
  return { supervisor, exit, pid: readPid(supervisor), release: () => lifeline?.destroy() };
}

function readPid(supervisor: ChildProcess): Promise<number> {
  return new Promise((done) => {
    let text = '';
    supervisor.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    supervisor.stdout?.on('close', () => done(Number(text)));
  });
}

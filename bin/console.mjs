const lowestNode = 20;

/** Writes a line for the person at the console; standard output belongs to the program. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends with a clear line on a Node too old to run even this launcher (the program brings its own Node). */
export function requireSystemNode() {
  if (Number(process.versions.node.split('.')[0]) >= lowestNode) return;
  say(
    `Một Cửa cần Node.js ${lowestNode} trở lên, máy đang có ${process.version}: cài bản mới từ nodejs.org / ` +
      `Motcua needs Node.js ${lowestNode} or newer, this is ${process.version}: install one from nodejs.org`,
  );
  process.exit(1);
}

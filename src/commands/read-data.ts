import { readFile } from 'node:fs/promises';
import path from 'node:path';

const DATA = path.join(import.meta.dirname, '../../data');

/** A JSON file of data/, which ships with the program and whose shape is tested. */
export async function readData<Shape>(name: string): Promise<Shape> {
  return JSON.parse(await readFile(path.join(DATA, name), 'utf8'));
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A unit of a scenario, as the import of units reads it (Cap = `kind`). */
export interface ScenarioUnit {
  readonly agencyCode: string;
  readonly name: string;
  readonly parent: string | null;
  readonly kind: 'province' | 'department' | 'district' | 'commune';
}

/** How many dossiers a kind of unit had, by channel and by outcome; the dossiers are spread over the units. */
export interface ScenarioGroup {
  readonly name: string;
  readonly units: readonly string[];
  /** Codes of procedures; those of `onlineOnly` come in online and nowhere else. */
  readonly procedures: readonly string[];
  readonly onlineOnly?: readonly string[];
  /** Received within the period. */
  readonly received: { readonly online: number; readonly counter: number; readonly postal: number };
  /** Received before the period, and not ended before it. */
  readonly carriedOver: number;
  /** What became of both within the period; the rest is still in progress, within its time. */
  readonly resolved: { readonly early: number; readonly onTime: number; readonly overdue: number };
  readonly overdueInProgress: number;
}

/** One number of the article and where the system must compute it. */
export interface Expectation {
  /** What the article says, in a few words of ours. */
  readonly says: string;
  readonly unit: string;
  /** The unit alone, or all below it as well, as when nothing is said. */
  readonly scope?: 'unit';
  /** Place in the report II.06a, such as `total.received.online`. */
  readonly at: string;
  readonly equals: number;
}

/** Kịch bản: one report of the press, as data from which the same figures must come out. */
export interface Scenario {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly seed: number;
  readonly units: readonly ScenarioUnit[];
  readonly groups: readonly ScenarioGroup[];
  readonly expected: readonly Expectation[];
}

/** The scenarios of the folder `scenarios/`, by their letter. */
export const SCENARIOS = {
  A: 'a-dong-hung-2023.json',
  C: 'c-thap-muoi-2022.json',
  D: 'd-son-tay-2020.json',
} as const;
export type ScenarioCode = keyof typeof SCENARIOS;

const FOLDER = path.join(import.meta.dirname, '../../scenarios');

export async function readScenario(code: ScenarioCode): Promise<Scenario> {
  return JSON.parse(await readFile(path.join(FOLDER, SCENARIOS[code]), 'utf8'));
}

import './provide-temporal.ts';
import { checkStatement } from '../../domain/proof/check-statement.ts';
import type { DeadlineStatement } from '../../domain/proof/statement.ts';
import { drawCheck } from './draw-check.ts';
import { keepForLater } from './keep-for-later.ts';
import type { PageDocument } from './page-elements.ts';
import { verifySignature } from './verify-signature.ts';

/*
 * Runs in the citizen's browser, on the page of a proof or in the file that was saved from it: computes the clock again
 * with the very functions of the server. Asks nobody for anything, so it works without a network.
 */
declare const document: PageDocument;

const input = document.querySelector('[data-proof-input]');
const button = document.querySelector('[data-proof-check]');
const result = document.querySelector('[data-proof-result]');

async function check(): Promise<void> {
  if (!input || !result) return;
  const { proofSignature = '', proofKey = '' } = input.dataset;
  const statement = read(input.value ?? '');
  // What is signed is the text that the statement makes, however the field shows it.
  const signature = await verifySignature(JSON.stringify(statement), proofSignature, proofKey);
  result.replaceChildren(...drawCheck(document, checkStatement(statement), signature));
}

function read(text: string): DeadlineStatement {
  try {
    return JSON.parse(text);
  } catch {
    return {} as DeadlineStatement;
  }
}

if (button && result) {
  button.hidden = false;
  button.addEventListener('click', () => void check());
  if (button.dataset.proofCheck === 'now') void check();
  keepForLater(document);
}

import { REPORT_FORMS } from '#modules/reports/index.ts';
import { figuresVerb, fileVerb, recordsVerb, verifyVerb } from './report/closed-verbs.ts';
import { formVerb } from './report/form-verb.ts';
import { comparisonVerb, formsVerb, ledgerVerb, listVerb, showVerb } from './report/read-verbs.ts';
import {
  closeVerb,
  commentVerb,
  draftVerb,
  enterVerb,
  recheckVerb,
  restateVerb,
} from './report/write-verbs.ts';
import { makeNoun } from './verb/noun.ts';

/** `report II.06a …` computes a form now; the other words are about reports that are drafted, closed and sent. */
export const reportCommand = makeNoun(
  'report',
  'Báo cáo: xuất biểu, lập, nhận xét, chốt, kiểm tra, sổ điều chỉnh (report forms and sent reports)',
  [
    ...REPORT_FORMS.map(formVerb),
    formsVerb,
    comparisonVerb,
    listVerb,
    showVerb,
    fileVerb,
    draftVerb,
    commentVerb,
    enterVerb,
    closeVerb,
    verifyVerb,
    figuresVerb,
    recordsVerb,
    recheckVerb,
    ledgerVerb,
    restateVerb,
  ],
);

import { Problem } from '#platform/problem.ts';
import { handlingForm } from '../ii-06a/handling-form.ts';
import { lateCausesForm } from '../ii-07a/late-causes-form.ts';
import { proceduresForm } from '../ii-07b/procedures-form.ts';
import { serviceIndexForm } from '../qd-766/qd-766-form.ts';
import { reformForm } from '../reform/reform-form.ts';
import type { ReportForm } from './report-form.ts';

/** Every report form, in the order in which they are offered. */
export const REPORT_FORMS: readonly ReportForm[] = [
  handlingForm,
  lateCausesForm,
  proceduresForm,
  serviceIndexForm,
  reformForm,
];

/** By its code or its address. @throws Problem notFound */
export function getForm(name: string): ReportForm {
  const form = REPORT_FORMS.find(({ code, slug }) => name === code || name === slug);
  if (!form) throw new Problem('notFound', 'reports.no-such-form', { form: name });
  return form;
}

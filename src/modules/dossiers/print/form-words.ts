import { feeText, termsOf, timeLimitText } from '#modules/procedures/index.ts';
import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Person } from '../domain/person.ts';
import type { FormPerson } from '../forms/form-head.ts';
import { formatMoment, formatMoney } from '../forms/format.ts';
import { paths } from '../paths.ts';
import type { Printable } from './printable.ts';

/** A moment in full; null leaves a dotted line. */
export function momentOrNull(at: Temporal.Instant | null): string | null {
  return at && formatMoment(at);
}

/** A person as forms name them. The slip travels, so of the identity number only the end is printed. */
export function formPerson(person: Person): FormPerson {
  return {
    name: person.fullName,
    address: person.address,
    phone: person.phone,
    email: person.email,
    identityNumber: person.maskedNumber ?? null,
  };
}

/** Thời hạn giải quyết as the dossier's version states it; null where no source does. */
export function timeLimitWords({ dossier, version }: Pick<Printable, 'dossier' | 'version'>): string | null {
  const terms = termsOf(version, dossier.channel);
  return terms && terms.timeLimit.kind !== 'unknown' ? timeLimitText(terms.timeLimit) : null;
}

/** Phí, lệ phí: what was reckoned at receipt; what the version says where it names no figure. */
export function feeWords({ dossier, version }: Pick<Printable, 'dossier' | 'version'>): string | null {
  const fee = termsOf(version, dossier.channel)?.fee;
  const figure = fee && !fee.free ? fee.amountVnd : 0;
  if (dossier.feeVnd > 0 || !fee || (figure ?? 0) > 0) return formatMoney(dossier.feeVnd);
  return figure === null && !fee.setByProvincialCouncil ? null : feeText(fee);
}

/** Where a citizen looks the dossier up; null where the system has no public address. */
export function lookUpPage(context: Context): string | null {
  const { publicUrl } = context.config;
  return publicUrl === undefined ? null : `${publicUrl.replace(/\/$/, '')}${paths.lookUp}`;
}

/** What the QR code holds: the look-up page of this dossier, or its code alone. */
export function qrText(context: Context, dossier: Pick<Dossier, 'code'>): string {
  const page = lookUpPage(context);
  return page === null ? dossier.code : `${page}?ma=${dossier.code}`;
}

/** `giay-tiep-nhan-H99.7.1-261122-0001.pdf` */
export function fileNameOf(form: string, dossier: Pick<Dossier, 'code'>): string {
  return `${form}-${dossier.code}.pdf`;
}

import { type FormKind, formMark, getFormVersion } from './form-versions.ts';
import { formatPlaceAndDate } from './format.ts';

/** What stands above every form: who issues it, where and when (NĐ 30/2020, Điều 8). */
export interface FormHead {
  /** Cơ quan chủ quản, for example "UBND phường Hoa Lư"; null when there is none. */
  parentAgency: string | null;
  /** Cơ quan ban hành, for example "Trung tâm Phục vụ hành chính công". */
  agency: string;
  /** Số, ký hiệu, for example "12/GTN-TTPVHCC"; null prints no number line. */
  number: string | null;
  /** Địa danh, for example "Hoa Lư". */
  place: string;
  /** Day of issue in Vietnam; also chooses the version of the form. */
  issuedOn: Temporal.PlainDate;
}

/** A person as a form names them; a null value becomes a dotted line to fill in by hand. */
export interface FormPerson {
  name: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  /** Số định danh cá nhân, số hộ chiếu or mã số tổ chức. */
  identityNumber: string | null;
}

/** The head as the templates read it, with the title and number the law gives the form on that day. */
export function regulatedHead(head: FormHead, form: FormKind) {
  const version = getFormVersion(form, head.issuedOn);
  return templateHead(head, version.title, formMark(version));
}

/** The head of a form that no circular numbers. */
export function templateHead(head: FormHead, title: string, mark: string | null) {
  return {
    title,
    mark,
    parentAgency: head.parentAgency,
    agency: head.agency,
    number: head.number,
    placeAndDate: formatPlaceAndDate(head.place, head.issuedOn),
  };
}

/** Absolute path of a template in this folder. */
export function templatePath(name: string): string {
  return `${import.meta.dirname}/${name}.typ`;
}

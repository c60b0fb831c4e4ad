import { CHANNELS, type Channel } from './channel.ts';
import type { DossierState } from './dossier-state.ts';
import { readNationalMoment } from './national-moment.ts';
import { importedStateOf, type NationalState } from './national-state.ts';

/** The fields of DongBoHoSoMC that we read, as text; a file need not have those after the twelfth. */
export const NATIONAL_FIELDS = [
  'MaHoSo',
  'MaTTHC',
  'KenhThucHien',
  'LoaiDoiTuong',
  'ChuHoSo',
  'NgayNopHoSo',
  'NgayTiepNhan',
  'NgayHenTra',
  'NgayKetThucXuLy',
  'NgayTra',
  'TrangThaiHoSo',
  'DonViXuLy',
  'NoiNopHoSo',
  'NgayTuChoi',
  'TrichYeuHoSo',
  'HinhThuc',
] as const;
export type NationalField = (typeof NATIONAL_FIELDS)[number];
export const NEEDED_FIELDS = NATIONAL_FIELDS.slice(0, 12);

export type NationalFields = Readonly<Partial<Record<NationalField, string>>>;

/** Mã hồ sơ of a record; '' where there is none. */
export function codeOf(fields: NationalFields | undefined): string {
  return fields?.[NATIONAL_FIELDS[0]] ?? '';
}

/** What the record refers to, looked up once for the whole file. */
export interface NationalPlaces<Version> {
  /** The version of a procedure that stood on a day (yyyy-mm-dd), or its oldest; undefined for an unknown code. */
  versionOf(code: string, day: string): Version | undefined;
  unitIdOf(agencyCode: string): string | undefined;
}

/** A dossier as another system states it: moments as ISO text. */
export interface ImportedFacts<Version> {
  readonly code: string;
  readonly year: number;
  readonly nationalState: NationalState;
  readonly state: DossierState;
  readonly version: Version;
  readonly channel: Channel;
  readonly ownerKind: 'citizen' | 'business';
  readonly ownerName: string;
  readonly competentUnitId: string;
  readonly receivingUnitId: string;
  readonly submittedAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly endedAt: string | null;
  readonly returnedAt: string | null;
  readonly abstract: string;
  readonly resultDelivery: Channel;
}

/** A code of `dossiers.import-…`, and the field where it needs one, after a blank. */
export type ImportFault = string;

function faultAt(code: string, field: NationalField): ImportFault {
  return `${code} ${field}`;
}

/** The code of a fault, and the field it is about. */
export function readFault(fault: ImportFault): { readonly code: string; readonly field: string } {
  const [code = '', field = ''] = fault.split(' ');
  return { code, field };
}

export type ReadRecord<Version> =
  | { readonly facts: ImportedFacts<Version> }
  | { readonly faults: readonly ImportFault[] };

const CODE = /^[A-Z0-9]{1,3}(?:\.[A-Z0-9]{1,3}){0,8}-(\d{2})\d{4}-\d{4,7}$/;
const LONGEST_NAME = 200;
const LONGEST_ABSTRACT = 500;

/**
 * Đọc một bản ghi DongBoHoSoMC: one national record as facts of a dossier, or everything that is wrong with it. Processing ended at
 * NgayKetThucXuLy, where that is missing at NgayTra; a refused intake at NgayTuChoi, else at one of the days before it.
 */
export function readNationalRecord<Version>(
  fields: NationalFields,
  places: NationalPlaces<Version>,
): ReadRecord<Version> {
  const faults: ImportFault[] = [];
  const text = (field: NationalField) => fields[field] ?? '';
  const missingOr = (field: NationalField, fault: ImportFault) =>
    faults.push(text(field) === '' ? faultAt('dossiers.import-missing', field) : fault);
  const [, shortYear] = CODE.exec(text('MaHoSo')) ?? [];
  if (shortYear === undefined) missingOr('MaHoSo', 'dossiers.import-code');
  const channel = CHANNELS[Number(text('KenhThucHien')) - 1];
  if (!channel || text('KenhThucHien').length !== 1) missingOr('KenhThucHien', 'dossiers.import-channel');
  const ownerKind = { '1': 'citizen', '2': 'business' }[text('LoaiDoiTuong')] as
    | 'citizen'
    | 'business'
    | undefined;
  if (!ownerKind) missingOr('LoaiDoiTuong', 'dossiers.import-owner-kind');
  if (text('ChuHoSo') === '' || text('ChuHoSo').length > LONGEST_NAME)
    missingOr('ChuHoSo', 'dossiers.import-owner-name');
  const stated = importedStateOf(text('TrangThaiHoSo'));
  if (!stated) missingOr('TrangThaiHoSo', 'dossiers.import-state');
  const competentUnitId = places.unitIdOf(text('DonViXuLy'));
  if (!competentUnitId) missingOr('DonViXuLy', 'dossiers.import-unit');
  const times = readTimes(fields, stated?.national, faults);
  const day = (times.receivedAt ?? times.submittedAt ?? '').slice(0, 10);
  const version = places.versionOf(text('MaTTHC'), day);
  if (!version) missingOr('MaTTHC', 'dossiers.import-procedure');
  if (faults.length > 0 || !stated || !version || !channel || !ownerKind || !competentUnitId)
    return { faults };
  return {
    facts: {
      ...times,
      submittedAt: times.submittedAt ?? '',
      code: text('MaHoSo'),
      year: 2000 + Number(shortYear),
      nationalState: stated.national,
      state: stated.state,
      version,
      channel,
      ownerKind,
      ownerName: text('ChuHoSo'),
      competentUnitId,
      receivingUnitId: places.unitIdOf(text('NoiNopHoSo')) ?? competentUnitId,
      abstract: text('TrichYeuHoSo').slice(0, LONGEST_ABSTRACT),
      resultDelivery: text('HinhThuc') === '1' ? 'postal' : 'counter',
    },
  };
}

type Times = Pick<ImportedFacts<unknown>, 'receivedAt' | 'dueAt' | 'endedAt' | 'returnedAt'> & {
  readonly submittedAt: string | null;
};

/** States in which processing has ended: withdrawn, stopped, done, returned. */
const ENDED: ReadonlySet<NationalState | undefined> = new Set([7, 8, 9, 10]);
const [SUBMITTED, REFUSED, RETURNED] = [1, 3, 10] as const;

function readTimes(fields: NationalFields, state: NationalState | undefined, faults: ImportFault[]): Times {
  const moment = (field: NationalField) => {
    const at = readNationalMoment(fields[field] ?? '');
    if (at === undefined) faults.push(faultAt('dossiers.import-date', field));
    return at ?? null;
  };
  const given = {
    submitted: moment('NgayNopHoSo'),
    received: moment('NgayTiepNhan'),
    due: moment('NgayHenTra'),
    ended: moment('NgayKetThucXuLy'),
    returned: moment('NgayTra'),
    refused: moment('NgayTuChoi'),
  };
  const submittedAt = given.submitted ?? given.received;
  const none = { submittedAt, receivedAt: null, dueAt: given.due, endedAt: null, returnedAt: null };
  if (faults.some((fault) => fault.startsWith('dossiers.import-date')) || state === undefined) return none;
  if (submittedAt === null) faults.push(faultAt('dossiers.import-missing', 'NgayNopHoSo'));
  if (state === SUBMITTED) return none;
  if (state === REFUSED)
    return {
      ...none,
      endedAt: given.refused ?? given.ended ?? given.returned ?? given.received ?? submittedAt,
    };
  const endedAt = ENDED.has(state) ? (given.ended ?? given.returned) : null;
  faults.push(...orderFaults(state, { ...given, endedAt }));
  const returnedAt = state === RETURNED ? (given.returned ?? endedAt) : null;
  return { submittedAt, receivedAt: given.received, dueAt: given.due, endedAt, returnedAt };
}

interface Order {
  readonly received: string | null;
  readonly ended: string | null;
  readonly returned: string | null;
  readonly endedAt: string | null;
}

/** ISO texts of one offset stand in the order of time. */
function orderFaults(state: NationalState, { received, ended, returned, endedAt }: Order): ImportFault[] {
  if (received === null) return [faultAt('dossiers.import-missing', 'NgayTiepNhan')];
  if (ENDED.has(state) && endedAt === null) return ['dossiers.import-no-end'];
  if (!ENDED.has(state) && (ended ?? returned) !== null) return ['dossiers.import-open-with-end'];
  const first = [endedAt, returned].filter((at) => at !== null).toSorted()[0];
  return first !== undefined && first < received ? ['dossiers.import-ended-before-receipt'] : [];
}

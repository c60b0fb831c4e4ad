import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

type Channel = 'counter' | 'online' | 'postal';
type TimeLimit =
  | { kind: 'limit'; value: number; unit: string }
  | { kind: 'same_day'; cutoff: string }
  | { kind: 'none'; note: string }
  | { kind: 'unknown' };
type Fee =
  | { free: true; setByProvincialCouncil?: true }
  | { free: false; amountVnd: number | null; note?: string; setByProvincialCouncil?: true };
interface Paper {
  code: string;
  name: string;
  form: string;
  originals: number;
  copies: number;
  required: boolean;
  when?: string;
  channels?: Channel[];
  insteadOf?: string;
  shownOnly?: true;
}
interface Procedure {
  code: string;
  name: string;
  field: string;
  levels: string[];
  announcingDecision: { number: string; issuer?: string } | null;
  target: string[];
  steps: string[] | null;
  channels: { channel: Channel; timeLimit: TimeLimit; fee: Fee; note?: string }[];
  papers: Paper[];
  sets: number;
  competentAuthority: string;
  result: { name: string; code: string | null };
  requirements: string | null;
  legalBasis: string[];
  formTemplates: { code?: string; name: string }[];
  keywords: string[];
  unverified: string[];
}
interface Province {
  code: string;
  name: string;
  kind: string;
  mergedFrom: string[];
  formerAgencyCodes: string[];
}
interface Unit {
  agencyCode: string;
  name: string;
  shortName: string;
  kind: string;
  parent: string | null;
  validFrom: string;
  validTo?: string;
  predecessors?: string[];
  phone: string;
  address: string;
}
interface Reason {
  code: string;
  kind: string;
  name: string;
  legalBasis: string;
  clockMode?: string;
  requiresText: boolean;
  validFrom: string;
  verified: boolean;
}

const FILES = [
  'procedures/procedures.json',
  'organization/provinces.json',
  'organization/demo-province.json',
  'reasons/reasons.json',
];
const procedures = read<{ procedures: Procedure[] }>('procedures/procedures.json').procedures;
const provinces = read<{ provinces: Province[] }>('organization/provinces.json').provinces;
const units = read<{ units: Unit[] }>('organization/demo-province.json').units;
const reasons = read<{ reasons: Reason[] }>('reasons/reasons.json').reasons;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function text(file: string): string {
  return readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8');
}

function read<Shape>(file: string): Shape {
  return JSON.parse(text(file)) as Shape;
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** What is wrong with a time limit, or an empty string. */
function timeLimitFault(limit: TimeLimit): string {
  switch (limit.kind) {
    case 'limit':
      if (!Number.isInteger(limit.value) || limit.value < 1) return `value ${limit.value}`;
      return ['working_day', 'day', 'working_hour', 'hour', 'month'].includes(limit.unit) ? '' : limit.unit;
    case 'same_day':
      return limit.cutoff === '15:00' ? '' : `cutoff ${limit.cutoff}`;
    case 'none':
      return limit.note.length > 0 ? '' : 'no note';
    case 'unknown':
      return '';
    default:
      return 'unknown kind';
  }
}

function feeFault(fee: Fee): string {
  if (fee.free) return 'amountVnd' in fee ? 'free but with an amount' : '';
  if (fee.amountVnd === null) return fee.note ? '' : 'no amount and no note';
  return Number.isInteger(fee.amountVnd) && fee.amountVnd >= 1000 ? '' : `amount ${fee.amountVnd}`;
}

/** What is wrong with the papers of one procedure: codes, counts per form, conditions, substitutes. */
function paperFaults(papers: Paper[]): string[] {
  const codes = papers.map((paper) => paper.code);
  const faults = papers.flatMap((paper, index) => {
    const found: string[] = [];
    const at = `paper ${paper.code}`;
    if (paper.code !== String(index + 1).padStart(2, '0')) found.push(`${at}: code out of order`);
    if (!['original', 'certifiedCopy', 'copy', 'scan', 'electronic'].includes(paper.form))
      found.push(`${at}: form ${paper.form}`);
    const counts = paper.originals + paper.copies;
    if (paper.form === 'original' && paper.originals < 1) found.push(`${at}: no original`);
    if (['copy', 'certifiedCopy'].includes(paper.form) && paper.copies < 1) found.push(`${at}: no copy`);
    if (['electronic', 'scan'].includes(paper.form) && counts !== 0) found.push(`${at}: counts on a file`);
    if (!paper.required && !paper.when) found.push(`${at}: optional without a condition`);
    if (paper.insteadOf !== undefined && !codes.slice(0, index).includes(paper.insteadOf))
      found.push(`${at}: stands for an unknown paper`);
    return found;
  });
  return faults;
}

function unitFaults(all: Unit[]): string[] {
  const byCode = new Map(all.map((unit) => [unit.agencyCode, unit]));
  return all.flatMap((unit) => {
    const faults: string[] = [];
    if (unit.parent !== null && !byCode.has(unit.parent)) faults.push(`${unit.agencyCode}: parent missing`);
    const seen = new Set<string>();
    let above: Unit | undefined = unit;
    while (above) {
      if (seen.has(above.agencyCode)) {
        faults.push(`${unit.agencyCode}: cycle`);
        break;
      }
      seen.add(above.agencyCode);
      above = above.parent === null ? undefined : byCode.get(above.parent);
    }
    for (const code of unit.predecessors ?? []) {
      const before = byCode.get(code);
      if (!before?.validTo || before.validTo >= unit.validFrom)
        faults.push(`${unit.agencyCode}: predecessor ${code}`);
    }
    return faults;
  });
}

describe('procedures', () => {
  it('are the 135 of the catalogue, each once, with a national code', () => {
    assert.equal(procedures.length, 135);
    assert.deepEqual(repeated(procedures.map((procedure) => procedure.code)), []);
    for (const { code } of procedures) assert.match(code, /^\d\.\d{6}$/);
  });

  it('name their levels, targets, authority and result', () => {
    for (const procedure of procedures) {
      const at = procedure.code;
      assert.ok(procedure.name.length > 3 && procedure.field.length > 2, at);
      assert.ok(procedure.levels.length > 0, at);
      for (const level of procedure.levels)
        assert.ok(['ministry', 'province', 'commune', 'other'].includes(level), at);
      assert.ok(procedure.target.length > 0, at);
      for (const target of procedure.target) assert.ok(['citizen', 'business'].includes(target), at);
      assert.ok(procedure.competentAuthority && procedure.result.name, at);
      if (procedure.result.code !== null) assert.match(procedure.result.code, /^KQ\.[GH]\d{2}\.\d{6}$/, at);
      assert.equal(procedure.sets, 1, at);
      assert.deepEqual(repeated(procedure.unverified), [], at);
    }
  });

  it('say per channel how long it takes and what it costs', () => {
    for (const { code, channels, unverified } of procedures) {
      assert.ok(channels.length > 0, code);
      assert.deepEqual(repeated(channels.map(({ channel }) => channel)), [], code);
      for (const { channel, timeLimit, fee } of channels) {
        assert.ok(['counter', 'online', 'postal'].includes(channel), `${code} ${channel}`);
        assert.equal(timeLimitFault(timeLimit), '', `${code} ${channel}`);
        assert.equal(feeFault(fee), '', `${code} ${channel}`);
        if (timeLimit.kind === 'unknown') assert.ok(unverified.includes('timeLimit'), code);
        if (!fee.free && fee.amountVnd === null) assert.ok(unverified.includes('fee'), code);
      }
    }
  });

  it('keep differing limits and fees of the channels apart', () => {
    const land = procedures.find(({ code }) => code === '1.012753');
    const days = land?.channels.map(({ channel, timeLimit }) => [
      channel,
      timeLimit.kind === 'limit' ? timeLimit.value : null,
    ]);
    assert.deepEqual(days, [
      ['counter', 20],
      ['online', 17],
      ['postal', 30],
    ]);
    const residence = procedures.find(({ code }) => code === '1.004222');
    const fees = residence?.channels.map(({ channel, fee }) => [channel, fee.free ? 0 : fee.amountVnd]);
    assert.deepEqual(fees, [
      ['counter', 20000],
      ['online', 10000],
    ]);
    const linked = procedures.find(({ code }) => code === '2.000986');
    assert.deepEqual(linked?.channels[0]?.timeLimit, { kind: 'limit', value: 3, unit: 'working_day' });
  });

  it('count their papers by form and admit what no source confirms', () => {
    for (const { code, papers, unverified, steps, legalBasis } of procedures) {
      assert.deepEqual(paperFaults(papers), [], code);
      if (papers.length === 0) assert.ok(unverified.includes('papers'), code);
      if (steps === null) assert.ok(unverified.includes('steps'), code);
      if (legalBasis.length === 0) assert.ok(unverified.includes('legalBasis'), code);
    }
    const confirmed = procedures.filter(
      ({ papers, unverified }) => papers.length > 0 && !unverified.includes('papers'),
    );
    assert.ok(confirmed.length >= 45, `only ${confirmed.length} procedures have confirmed papers`);
  });

  it('find faults in papers when there are some', () => {
    const good: Paper = {
      code: '01',
      name: 'Tờ khai',
      form: 'original',
      originals: 1,
      copies: 0,
      required: true,
    };
    assert.deepEqual(paperFaults([good]), []);
    assert.equal(paperFaults([{ ...good, originals: 0 }]).length, 1);
    assert.equal(paperFaults([{ ...good, required: false }]).length, 1);
    assert.equal(paperFaults([{ ...good, insteadOf: '09' }]).length, 1);
    assert.notEqual(timeLimitFault({ kind: 'limit', value: 0, unit: 'day' }), '');
  });
});

describe('birth registration 1.001193', () => {
  const birth = procedures.find(({ code }) => code === '1.001193');

  it('is complete, with every part confirmed', () => {
    assert.ok(birth);
    assert.deepEqual(birth.unverified, []);
    assert.ok(birth.steps && birth.steps.length >= 4 && birth.requirements && birth.legalBasis.length >= 5);
    assert.deepEqual(birth.result, { name: 'Giấy khai sinh', code: 'KQ.G15.000031' });
    assert.deepEqual(birth.announcingDecision, { number: '163/QĐ-BTP', issuer: 'Bộ Tư pháp' });
    assert.deepEqual(
      birth.channels.map(({ channel, timeLimit, fee }) => [channel, timeLimit.kind, fee.free]),
      [
        ['counter', 'same_day', true],
        ['online', 'same_day', true],
        ['postal', 'same_day', true],
      ],
    );
  });

  it('asks at the counter for the declaration, the certificate of birth and an identity paper to show', () => {
    const atCounter = birth?.papers.filter(
      ({ required, channels }) => required && (channels ?? ['counter']).includes('counter'),
    );
    assert.deepEqual(
      atCounter?.map(({ code }) => code),
      ['01', '03', '10'],
    );
    assert.ok(atCounter?.[0]?.name.startsWith('Tờ khai') && atCounter[1]?.name === 'Giấy chứng sinh');
    assert.equal(atCounter?.[2]?.shownOnly, true);
    assert.ok(
      birth?.papers.some(({ name, required, when }) => name === 'Văn bản ủy quyền' && !required && when),
    );
  });
});

describe('provinces', () => {
  it('are 34 made of the former 63, each of those exactly once', () => {
    const former = provinces.flatMap(({ mergedFrom }) => mergedFrom);
    const agencyCodes = provinces.flatMap(({ formerAgencyCodes }) => formerAgencyCodes);
    assert.equal(provinces.length, 34);
    assert.equal(former.length, 63);
    assert.deepEqual(repeated(former), []);
    assert.deepEqual(repeated(agencyCodes), []);
    assert.deepEqual(repeated(provinces.map(({ code }) => code)), []);
    assert.equal(provinces.filter(({ kind }) => kind === 'city').length, 6);
    for (const { code, name, kind, mergedFrom, formerAgencyCodes } of provinces) {
      assert.match(code, /^\d{2}$/, name);
      assert.ok(['province', 'city'].includes(kind) && mergedFrom.includes(name), name);
      assert.equal(formerAgencyCodes.length, mergedFrom.length, name);
      for (const agency of formerAgencyCodes) assert.match(agency, /^H(0[1-9]|[1-5]\d|6[0-3])$/, name);
    }
  });
});

describe('demo province', () => {
  it('is a tree without cycles whose predecessors had ended', () => {
    assert.deepEqual(unitFaults(units), []);
    assert.deepEqual(
      units.filter(({ parent }) => parent === null).map(({ agencyCode }) => agencyCode),
      ['H99'],
    );
    assert.equal(
      unitFaults(units.map((unit) => (unit.parent === null ? { ...unit, parent: 'H99.1' } : unit))).length,
      units.length,
    );
  });

  it('has agency codes that nobody was given, dates and invented telephones', () => {
    const kinds = ['province', 'department', 'district', 'commune', 'office', 'publicServiceUnit'];
    assert.deepEqual(repeated(units.map(({ agencyCode }) => agencyCode)), []);
    assert.deepEqual(repeated(units.map(({ phone }) => phone)), []);
    for (const unit of units) {
      assert.match(unit.agencyCode, /^H99(\.[A-Z0-9]{1,3}){0,3}$/);
      assert.ok(kinds.includes(unit.kind) && unit.name && unit.shortName && unit.address, unit.agencyCode);
      assert.match(unit.validFrom, DATE);
      if (unit.validTo !== undefined) assert.equal(unit.validTo, '2025-06-30', unit.agencyCode);
      assert.match(unit.phone, /^0298 3\d{3} \d{3}$/);
    }
  });

  it('has four communes of today, each with a one-stop office, made of all former communes', () => {
    const communes = units.filter(({ kind, validTo }) => kind === 'commune' && validTo === undefined);
    const formerCommunes = units.filter(({ kind, validTo }) => kind === 'commune' && validTo !== undefined);
    assert.deepEqual(
      communes.map(({ agencyCode }) => agencyCode),
      ['H99.7', 'H99.8', 'H99.9', 'H99.10'],
    );
    assert.deepEqual(
      communes.flatMap(({ predecessors }) => predecessors ?? []).sort(),
      formerCommunes.map(({ agencyCode }) => agencyCode).sort(),
    );
    for (const { agencyCode } of communes)
      assert.ok(
        units.some(
          (unit) => unit.agencyCode === `${agencyCode}.1` && unit.name.startsWith('Trung tâm Phục vụ'),
        ),
      );
    assert.equal(units.filter(({ kind, validTo }) => kind === 'district' && validTo === undefined).length, 0);
  });
});

describe('reasons', () => {
  it('are coded, five to eight of each kind, and demand a text', () => {
    const prefixes: Record<string, string> = {
      refuseIntake: 'intake.',
      refuse: 'refuse.',
      sendBack: 'sendBack.',
      requestSupplement: 'supplement.',
      stop: 'stop.',
      overdue: 'overdue.',
    };
    assert.deepEqual(repeated(reasons.map(({ code }) => code)), []);
    for (const [kind, prefix] of Object.entries(prefixes)) {
      const count = reasons.filter((reason) => reason.kind === kind && reason.code.startsWith(prefix)).length;
      assert.ok(count >= 5 && count <= 8, `${kind}: ${count}`);
    }
    for (const reason of reasons) {
      assert.ok(reason.kind in prefixes && reason.name && reason.legalBasis, reason.code);
      assert.equal(reason.requiresText, true, reason.code);
      assert.match(reason.validFrom, DATE);
      assert.equal(typeof reason.verified, 'boolean');
      const mode: unknown[] = reason.kind === 'requestSupplement' ? ['pause', 'restart'] : [undefined];
      assert.ok(mode.includes(reason.clockMode), `${reason.code}: ${reason.clockMode}`);
    }
  });
});

describe('privacy', () => {
  it('no file holds anything that looks like a personal identity number', () => {
    for (const file of FILES) assert.doesNotMatch(text(file), /\d{12}/, file);
  });
});

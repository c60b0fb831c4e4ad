import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nationalLine } from '../import/testing.ts';
import { readNationalMoment, writeNationalMoment } from './national-moment.ts';
import { type NationalPlaces, readNationalRecord } from './national-record.ts';

const places: NationalPlaces<string> = {
  versionOf: (code) => (code === '1.001193' ? 'birth' : undefined),
  unitIdOf: (code) => (code.startsWith('H99') ? code : undefined),
};

function faultsOf(change: Record<string, string>): readonly string[] {
  const read = readNationalRecord(nationalLine(1, change), places);
  return 'faults' in read ? read.faults : [];
}

function timesOf(change: Record<string, string>) {
  const read = readNationalRecord(nationalLine(1, change), places);
  assert.ok('facts' in read, JSON.stringify(read));
  const { state, receivedAt, endedAt, returnedAt } = read.facts;
  return [state, receivedAt?.slice(8, 16), endedAt?.slice(8, 16), returnedAt?.slice(8, 16)];
}

test('a moment is read by its digits and written back', () => {
  assert.equal(readNationalMoment('20260228235959'), '2026-02-28T23:59:59+07:00');
  assert.equal(readNationalMoment(''), null);
  for (const wrong of [
    '20260229000000',
    '20261301000000',
    '20260100000000',
    '20260101240000',
    '2026-01-01',
    '20260101',
  ])
    assert.equal(readNationalMoment(wrong), undefined, wrong);
  const moment = fc.date({ min: new Date('1990-01-02'), max: new Date('2100-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      const seconds = Math.floor(date.getTime() / 1000) * 1000;
      const at = Temporal.Instant.fromEpochMilliseconds(seconds);
      const read = readNationalMoment(writeNationalMoment(at));
      assert.ok(read && Temporal.Instant.from(read).equals(at));
    }),
  );
});

test('each national state has its times; the end is that of processing, else the return', () => {
  assert.deepEqual(timesOf({}), ['returned', '02T08:15', '03T10:00', '03T15:30']);
  assert.deepEqual(timesOf({ NgayKetThucXuLy: '' }), ['returned', '02T08:15', '03T15:30', '03T15:30']);
  assert.deepEqual(timesOf({ NgayTra: '' }), ['returned', '02T08:15', '03T10:00', '03T10:00']);
  assert.deepEqual(timesOf({ TrangThaiHoSo: '9' }), ['resultReady', '02T08:15', '03T10:00', undefined]);
  for (const [code, state] of [
    ['7', 'withdrawn'],
    ['8', 'stopped'],
  ] as const)
    assert.deepEqual(timesOf({ TrangThaiHoSo: code, NgayKetThucXuLy: '' }), [
      state,
      '02T08:15',
      '03T15:30',
      undefined,
    ]);
  const open = { NgayKetThucXuLy: '', NgayTra: '' };
  for (const [code, state] of [
    ['2', 'received'],
    ['4', 'appraising'],
    ['5', 'awaitingSupplement'],
    ['6', 'awaitingPayment'],
  ] as const)
    assert.deepEqual(timesOf({ ...open, TrangThaiHoSo: code }), [state, '02T08:15', undefined, undefined]);
  assert.deepEqual(timesOf({ TrangThaiHoSo: '1' }), ['submitted', undefined, undefined, undefined]);
  const refused = { ...open, TrangThaiHoSo: '3', NgayTuChoi: '20260302090000' };
  assert.deepEqual(timesOf(refused), ['intakeRefused', undefined, '02T09:00', undefined]);
});

test('every fault is named, all of a row at once', () => {
  const faults: [Record<string, string>, string][] = [
    [{ MaHoSo: 'H99.7/0001' }, 'dossiers.import-code'],
    [{ MaHoSo: '' }, 'dossiers.import-missing MaHoSo'],
    [{ MaTTHC: '9.999999' }, 'dossiers.import-procedure'],
    [{ DonViXuLy: 'H55' }, 'dossiers.import-unit'],
    [{ KenhThucHien: '4' }, 'dossiers.import-channel'],
    [{ KenhThucHien: '01' }, 'dossiers.import-channel'],
    [{ LoaiDoiTuong: '0' }, 'dossiers.import-owner-kind'],
    [{ ChuHoSo: '' }, 'dossiers.import-missing ChuHoSo'],
    [{ TrangThaiHoSo: '11' }, 'dossiers.import-state'],
    [{ NgayHenTra: '20260230000000' }, 'dossiers.import-date NgayHenTra'],
    [{ NgayTiepNhan: '' }, 'dossiers.import-missing NgayTiepNhan'],
    [{ NgayKetThucXuLy: '', NgayTra: '' }, 'dossiers.import-no-end'],
    [{ TrangThaiHoSo: '4' }, 'dossiers.import-open-with-end'],
    [{ NgayKetThucXuLy: '20260301100000' }, 'dossiers.import-ended-before-receipt'],
    [{ NgayTra: '20260301100000' }, 'dossiers.import-ended-before-receipt'],
  ];
  for (const [change, fault] of faults) assert.deepEqual(faultsOf(change), [fault], JSON.stringify(change));
  assert.equal(faultsOf({ MaHoSo: 'x', TrangThaiHoSo: '0', NgayTra: 'hôm nay' }).length, 3);
});

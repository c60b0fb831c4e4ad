import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDaysImport } from './import-days.ts';
import { OFFICIAL_DAYS } from './testing.ts';

const faults = (text: string) => parseDaysImport(text).errors.map((error) => [error.line, error.code]);

test('a year is read from commas or semicolons, Vietnamese or ISO dates and kinds', () => {
  const commas = 'date,kind,name,decision\n2027-01-01,holiday,"Tết Dương lịch, 2027",BLLĐ điều 112\n';
  const semicolons =
    '\uFEFFNgày;Loại;Tên;Căn cứ\r\n1/1/2027;Nghỉ lễ;"Tết Dương lịch, 2027";BLLĐ điều 112\r\n\r\n';
  const day = {
    date: '2027-01-01',
    kind: 'holiday',
    name: 'Tết Dương lịch, 2027',
    decision: 'BLLĐ điều 112',
    verified: true,
  };
  assert.deepEqual(parseDaysImport(commas), { days: [day], errors: [] });
  assert.deepEqual(parseDaysImport(semicolons), { days: [day], errors: [] });
});

test('what the product ships can be written as an import and read back', () => {
  const text = OFFICIAL_DAYS.map((day) => `${day.date};${day.kind};${day.name};"${day.decision}"`).join('\n');
  const { days, errors } = parseDaysImport(text);
  assert.deepEqual(errors, []);
  assert.deepEqual(
    days,
    OFFICIAL_DAYS.map((day) => ({ ...day, verified: true })),
  );
});

test('a quote inside a name is kept', () => {
  assert.equal(parseDaysImport('5/2/2027,nghỉ lễ,"Tết ""Đinh Mùi""",CV 1').days[0]?.name, 'Tết "Đinh Mùi"');
});

test('every fault is told at once, by line, and sound lines are kept', () => {
  const text = [
    'date,kind,name,decision',
    '31/02/2027,nghỉ lễ,Không có ngày này,CV 1',
    '2027-01-01,ngày vui,Tết Dương lịch,CV 1',
    '2027-01-01,nghỉ lễ,,CV 1',
    '2027-01-01,nghỉ lễ,Tết Dương lịch,',
    '2027-01-01,nghỉ lễ,Tết Dương lịch,CV 1',
    '01/01/2027,nghỉ lễ,Tết Dương lịch,CV 1',
    '2027-01-04,làm bù,Thứ Hai,CV 1',
    '2027-01-02,nghỉ bù,Thứ Bảy,CV 1',
    '2027-01-03,swapDayOff,Chủ nhật,CV 1',
    '2027-01-09,làm bù',
    '2027-02-05,nghỉ lễ,Tết,Đinh Mùi,CV 1',
  ].join('\n');
  assert.deepEqual(faults(text), [
    [2, 'calendar.import-date'],
    [3, 'calendar.import-kind'],
    [4, 'calendar.import-name'],
    [5, 'calendar.import-decision'],
    [7, 'calendar.import-duplicate'],
    [8, 'calendar.import-make-up-on-weekday'],
    [9, 'calendar.import-day-off-on-weekend'],
    [10, 'calendar.import-day-off-on-weekend'],
    [11, 'calendar.import-columns'],
    [12, 'calendar.import-columns'],
  ]);
  assert.deepEqual(
    parseDaysImport(text).days.map((day) => day.date),
    ['2027-01-01'],
  );
});

test('dates that are none are refused', () => {
  for (const date of ['', 'mai', '2027-13-01', '0/1/2027', '1/1/27', '01/01/0207', '2027-1-1']) {
    assert.deepEqual(faults(`${date},nghỉ lễ,Tên,CV 1`), [[1, 'calendar.import-date']], date);
  }
});

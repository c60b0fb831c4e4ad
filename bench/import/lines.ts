const HEAD =
  'MaHoSo,MaTTHC,KenhThucHien,LoaiDoiTuong,ChuHoSo,NgayNopHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,TrangThaiHoSo,DonViXuLy\n';
const UNITS = ['H99.7', 'H99.8', 'H99.9', 'H99.10', 'H99.2', 'H99.3'];
const PROCEDURES = ['1.001193', '1.000894', '1.004873', '2.000815'];
const NAMES = [
  'Lò Thị Mẩy',
  'Giàng A Sỉn',
  'Nguyễn Văn Bình',
  'Trần Thị Thanh Hương',
  'Công ty TNHH Gạo Lam Giang',
];

/** A file of so many dossiers of two years, with codes that no run before had; each series of a run has its own. */
export function* linesOfFile(rows: number, series: number): Generator<string> {
  yield HEAD;
  const pick = (list: readonly string[], at: number) => list[at % list.length];
  const run = 1000 + ((Math.floor(Date.now() / 100_000) * 10 + series) % 9000);
  for (let at = 0; at < rows; at += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + (at % 700))).toISOString().slice(0, 10).replaceAll('-', '');
    const unit = pick(UNITS, at * 7);
    const number = `${run}${String(Math.floor(at / 700)).padStart(3, '0')}`;
    const open = at % 20 === 0;
    const ended = open ? ',' : `${day}160000,${day}163000`;
    const code = `${unit}-${day.slice(2)}-${number}`;
    yield `${code},${pick(PROCEDURES, at * 3)},${1 + (at % 3)},${1 + (at % 7 === 0 ? 1 : 0)},${pick(NAMES, at)} ${at % 1000},${day}073000,${day}081500,${day}170000,${ended},${open ? 4 : 10},${unit}\n`;
  }
}

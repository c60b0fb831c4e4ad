import { test } from 'node:test';
import { visit } from './visitor.ts';
test('look', async () => {
  const faults: string[] = [];
  for (const width of [1280, 390]) for (const [userName, paths] of Object.entries({
    '': ['/dang-nhap'],
    'tiepnhan.lamson': ['/viec-cua-toi', '/tiep-nhan', '/tiep-nhan?thuTuc=khai%20sinh', '/tiep-nhan/1.001193', '/tiep-nhan/1.001193/tu-choi', '/ho-so', '/tong-quan', '/tra-ket-qua', '/tai-khoan', '/doi-mat-khau'],
    'lanhdao.lamson': ['/phe-duyet', '/viec-cua-toi'],
    'quantri.tinh': ['/thu-tuc', '/thu-tuc/1.001193', '/thu-tuc/1.001193/quy-trinh', '/thu-tuc/1.001193/quy-trinh/sua', '/don-vi', '/can-bo', '/can-bo/them', '/lich-lam-viec', '/lich-lam-viec/2026', '/lich-lam-viec/them', '/lich-su'],
  })) {
    const v = await visit({ ...(userName ? { userName } : {}), width });
    for (const p of paths) { const t = Date.now(); await v.go(p).catch((e) => faults.push(`${width} ${p}: ${e.message}`)); console.log(p, Date.now() - t); }
    await v.leave();
  }
  console.log(faults.join('\n\n'));
});

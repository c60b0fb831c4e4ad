import { authenticate, officersWithRole } from '#modules/identity/index.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import { findVersionInForce } from '#modules/procedures/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/files/upload.ts';
import type { TestApp } from '#test/app.ts';
import { appraiseDossier } from '../appraise/appraise-dossier.ts';
import { approveDossier } from '../approve/approve-dossier.ts';
import { assignDossier } from '../assign/assign-dossier.ts';
import { papersFor } from '../domain/papers.ts';
import { handOverDossier } from '../hand-over/hand-over-dossier.ts';
import { receiveDossier } from '../receive/receive-dossier.ts';
import { type ReceiveInput, receiveSchema } from '../receive/receive-input.ts';
import { refuseDossier } from '../refuse/refuse-dossier.ts';
import { returnResult } from '../return-result/return-result.ts';
import { signOffResult } from '../sign-off/sign-off-result.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { submitForApproval } from '../submit-for-approval/submit-for-approval.ts';
import type { Target } from '../transition/carry-out.ts';

/** The invented number of the owner of every story. */
export const OWNER_NUMBER = '999085001234';

/** The smallest file that is a PDF by its first bytes. */
export const SOME_PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

/** A context in which this officer of the demo's ward acts. */
export async function contextOf(app: TestApp, userName: string): Promise<Context> {
  const token = await app.world.signIn(app.context(), userName);
  return app.context(await authenticate(app.context(), token));
}

/** A birth registration at the counter of Lam Sơn, with a scan of its first paper. */
export async function receiveStory(app: TestApp): Promise<{ id: string; code: string }> {
  const context = await contextOf(app, 'tiepnhan.lamson');
  const office = await findUnitByCode(context, 'H99.7.1');
  const version = await findVersionInForce(context, '1.001193', vietnamDate(context.clock.now()));
  const papers = papersFor(version?.content.papers ?? [], 'counter');
  const input: ReceiveInput = receiveSchema.parse({
    procedureCode: '1.001193',
    receivingUnitId: office?.id,
    channel: 'counter',
    acceptWarnings: 'yes',
    owner: {
      fullName: 'Lò Thị Mẩy',
      identityNumber: OWNER_NUMBER,
      address: 'Tổ 3, phường Lam Sơn',
      phone: '0900 000 321',
    },
    papers: Object.fromEntries(papers.map(({ code }) => [code, { taken: 'yes' }])),
  });
  const first = papers[0]?.code ?? '';
  return receiveDossier(context, input, {
    [`papers.${first}.scan`]: [await storedPdf(context, 'to-khai.pdf')],
  });
}

async function storedPdf(context: Context, name: string): Promise<Upload> {
  const sha256 = await context.files.put(SOME_PDF);
  return { sha256, size: SOME_PDF.length, mediaType: 'application/pdf', name };
}

async function target(app: TestApp, id: string): Promise<Target> {
  return { id, version: (await getDossier(app.context(), id)).version };
}

/** On from the counter until it lies before the leader. */
export async function submitStory(app: TestApp, id: string): Promise<void> {
  const leader = await contextOf(app, 'lanhdao.lamson');
  const officer = await contextOf(app, 'chuyenvien.lamson');
  const { competentUnitId } = await getDossier(app.context(), id);
  const able = await officersWithRole(leader, 'handlingOfficer', competentUnitId);
  const officerId = able.find(({ fullName }) => fullName === 'Nguyễn Văn Khởi')?.id ?? '';
  await handOverDossier(await contextOf(app, 'tiepnhan.lamson'), await target(app, id), { note: '' });
  await assignDossier(leader, await target(app, id), { officerId, note: 'Làm trong buổi sáng' });
  await appraiseDossier(officer, await target(app, id), { proposal: 'grant', conclusion: 'Đủ điều kiện' });
  await submitForApproval(officer, await target(app, id), { note: '' });
}

/** From before the leader to the returned result. */
export async function finishStory(app: TestApp, id: string): Promise<void> {
  const clerk = await contextOf(app, 'vanthu.lamson');
  await approveDossier(await contextOf(app, 'lanhdao.lamson'), await target(app, id), { note: '' });
  const result = await storedPdf(clerk, 'giay-khai-sinh.pdf');
  await signOffResult(clerk, await target(app, id), { resultNumber: '15/2026' }, result);
  const input = { receivedBy: 'Lò Thị Mẩy', relation: 'owner', proof: 'CCCD' } as const;
  await returnResult(await contextOf(app, 'tiepnhan.lamson'), await target(app, id), input);
}

/** The leader refuses what lies before him. */
export async function refuseStory(app: TestApp, id: string): Promise<void> {
  const reason = { reasonCode: 'refuse.dispute', reasonText: 'Hai bên chưa thống nhất về họ của trẻ.' };
  await refuseDossier(await contextOf(app, 'lanhdao.lamson'), await target(app, id), reason);
}

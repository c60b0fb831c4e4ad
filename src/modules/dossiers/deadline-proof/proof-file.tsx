import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { raw } from 'hono/html';
import type { SignedStatement } from '../domain/proof/statement.ts';
import { ProofCalendars, ProofCheck, ProofExplanation, ProofSegments } from './proof-body.tsx';
import { ProofFacts } from './public-proof.page.tsx';

const PUBLIC = path.join(import.meta.dirname, '../../../../public');

/**
 * Tệp kiểm chứng: one HTML file that needs nothing else. Its own policy lets it run this script and nothing more, and talk
 * to nobody.
 */
export async function proofFile(signed: SignedStatement, publicKey: string): Promise<string> {
  const script = await readFile(path.join(PUBLIC, 'deadline-check.js'), 'utf8');
  const style = await readFile(path.join(PUBLIC, 'proof-file.css'), 'utf8');
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'`;
  const { statement } = signed;
  const page = (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Kiểm chứng thời hạn {statement.dossier.code}</title>
        {raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>Kiểm chứng thời hạn hồ sơ {statement.dossier.code}</h1>
          <p>
            Tệp này chứa dữ liệu, cách tính và kết quả do cơ quan công bố. Nó không kết nối đến đâu; phép tính
            chạy ngay trên máy của quý vị. Hãy so dấu vân tay của khóa với dấu trên trang của cơ quan.
          </p>
          <ProofFacts statement={statement} />
          <ProofCheck signed={signed} publicKey={publicKey} now />
          <ProofExplanation statement={statement} />
          <ProofSegments statement={statement} />
          <ProofCalendars statement={statement} />
        </main>
        {raw(`<script>${script}</script>`)}
      </body>
    </html>
  );
  return `<!DOCTYPE html>${String(await page)}`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

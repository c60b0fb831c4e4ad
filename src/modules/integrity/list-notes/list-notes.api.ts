import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { readKey, writeKey } from '#platform/sql/page-of-rows.ts';
import { NOTE_STATES } from '../domain/note.ts';
import { PATTERNS } from '../domain/patterns.ts';
import { noteSchema, toAnswer } from '../note-answer.ts';
import { countByUnit, listNotes } from './list-notes.ts';

const counts = z.object({
  open: z.number().int(),
  explained: z.number().int(),
  grounded: z.number().int(),
  groundless: z.number().int(),
});

/** GET /api/integrity-notes: the newest first, paged by `after`. */
export const listNotesApi = defineApi({
  id: 'integrity.notes.list',
  method: 'get',
  path: '/api/integrity-notes',
  access: 'integrity.read',
  summary: 'Signs that a clock was gamed, in the caller’s units, the newest first (cảnh báo thời hạn)',
  query: z.object({
    unitId: z.uuid().optional(),
    pattern: z.enum(PATTERNS).optional(),
    state: z.enum(NOTE_STATES).optional(),
    dossierId: z.uuid().optional(),
    after: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    counts,
    total: z.number().int(),
    next: z.string().nullable(),
    notes: z.array(noteSchema),
  }),
  async handle(context, { query: { after, limit, ...query } }) {
    const list = await listNotes(context, query, { after: readKey(after), size: limit });
    const { rows, total, hasLater } = list.page;
    const last = rows.at(-1);
    const next = last && hasLater ? writeKey(last) : null;
    return { counts: list.counts, total, next, notes: rows.map(({ key: _, ...note }) => toAnswer(note)) };
  },
});

/** GET /api/integrity-notes/counts */
export const countNotesApi = defineApi({
  id: 'integrity.notes.count',
  method: 'get',
  path: '/api/integrity-notes/counts',
  access: 'integrity.read',
  summary: 'How many notes each of the caller’s units has, by state',
  answer: z.object({ units: z.array(z.object({ unitId: z.string(), counts })) }),
  async handle(context) {
    return { units: await countByUnit(context) };
  },
});

import type { Context } from '#platform/context.ts';
import { readFigureKey } from '../form/figure-key.ts';

/** 'Hồ sơ đã giải quyết quá hạn, Hộ tịch' */
export function keyText(context: Pick<Context, 'registry'>, key: string): string {
  const { figure, narrow } = readFigureKey(key);
  const title = context.registry.figures.find(({ code }) => code === figure)?.title ?? figure;
  const parts = [narrow.field, narrow.channel, narrow.procedure, narrow.cause].filter(Boolean);
  return [title, ...parts].join(', ');
}

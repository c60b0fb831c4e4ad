import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { fieldProblemsOfZod } from './field-text.ts';

test('a fault of shape is said in Vietnamese where the schema names no message', () => {
  const said = (schema: z.ZodType, value: unknown) => {
    const parsed = schema.safeParse(value);
    return parsed.error && fieldProblemsOfZod(parsed.error)[0]?.params?.text;
  };
  assert.equal(said(z.uuid(), '12'), 'Mã định danh không đúng dạng');
  assert.equal(said(z.string(), undefined), 'Chưa có giá trị');
  assert.equal(said(z.string(), 5), 'Giá trị không đúng loại');
  assert.equal(said(z.enum(['subtree', 'unit']), 'all'), 'Chọn một trong: subtree, unit');
  assert.equal(said(z.coerce.number().int().min(1).max(100), '0'), 'Số phải từ 1 trở lên');
  assert.equal(said(z.string().max(3), 'dài quá'), 'Số chữ không quá 3');
  assert.equal(said(z.array(z.string()).min(1), []), 'Số phần tử phải từ 1 trở lên');
  assert.equal(said(z.iso.date(), '1/2/2026'), 'Ngày viết dạng 2026-03-15');
  const [own] = fieldProblemsOfZod(
    z.string('dossiers.name-missing').safeParse(undefined).error as z.ZodError,
  );
  assert.equal(own?.code, 'dossiers.name-missing', 'a message of its own goes first');
});

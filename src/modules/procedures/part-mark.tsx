import type { Child } from 'hono/jsx';
import { Tag } from '#ui/tag.tsx';
import { type Completeness, type PartState, partState } from './domain/completeness.ts';
import type { Part } from './domain/procedure-content.ts';
import type { ProcedureVersion } from './domain/version.ts';
import { COMPLETENESS_SHORT, COMPLETENESS_WORDS } from './words.ts';

/** Says of a part that nobody confirmed it, or that it is not there; nothing for a confirmed one. */
export function PartMark({ version, part }: { version: ProcedureVersion; part: Part }) {
  return <StateMark state={partState(version, part)} />;
}

function StateMark({ state }: { state: PartState }) {
  if (state === 'unverified') return <Tag tone="warning">chưa kiểm chứng</Tag>;
  if (state === 'missing') return <Tag tone="danger">chưa có dữ liệu</Tag>;
  return null;
}

/** The value of a part with its mark. */
export function PartValue(props: { version: ProcedureVersion; part: Part; children?: Child }) {
  return (
    <>
      {props.children} <PartMark version={props.version} part={props.part} />
    </>
  );
}

const TONES = { complete: 'success', unverified: 'warning', missing: 'neutral' } as const;

/** How far the whole record can be relied on. */
export function CompletenessTag(props: { completeness: Completeness; short?: boolean }) {
  const words = props.short ? COMPLETENESS_SHORT : COMPLETENESS_WORDS;
  return <Tag tone={TONES[props.completeness]}>{words[props.completeness]}</Tag>;
}

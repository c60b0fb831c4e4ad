import { Tag } from '#ui/tag.tsx';

/** Whether a source of law stands behind the configuration. */
export function VerifiedTag({ verified }: { verified: boolean }) {
  return verified ? <Tag tone="success">Theo văn bản</Tag> : <Tag tone="warning">Chưa kiểm chứng</Tag>;
}

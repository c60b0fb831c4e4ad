/** What a thing is called by programs, for those who install or connect them: beside the words, never instead of them. */
export function TechnicalName({ name }: { name: string }) {
  return (
    <small class="muted">
      Tên kỹ thuật: <code>{name}</code>
    </small>
  );
}

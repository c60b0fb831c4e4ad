import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import type { LinkedDossier } from '../domain/linked-dossier.ts';
import { countEnded } from '../show/linked-view.ts';
import { bundleVersionsById, listBundleVersions } from '../sql/bundle-versions.ts';
import { listLinkedRows } from '../sql/linked-dossiers.ts';
import { stepsOf } from '../sql/steps.ts';

export interface LinkedQuery {
  readonly bundleCode?: string | undefined;
  readonly open?: boolean | undefined;
  readonly text?: string | undefined;
  /** Key of the last row of the page before, as `next` gave it. */
  readonly after?: string | undefined;
}

/** A line of the list. */
export interface LinkedLine {
  readonly linked: LinkedDossier;
  readonly bundleName: string;
  readonly bundleCode: string;
  readonly ended: number;
  readonly late: number;
  readonly all: number;
}

/** Hồ sơ liên thông của các đơn vị của người hỏi, newest first; `next` is the key of the next page. */
export async function listLinked(
  context: Context,
  query: LinkedQuery,
  size: number,
): Promise<{ lines: LinkedLine[]; next: string | undefined }> {
  authorize(context, 'bundles.read');
  const { bundleCode, text, open } = query;
  const versions = bundleCode ? await listBundleVersions(context, bundleCode) : undefined;
  const filter = { text, open, bundleVersionIds: versions?.map(({ id }) => id), after: readKey(query.after) };
  const found = await listLinkedRows(context, filter, size);
  const rows = found.slice(0, size);
  const bundles = await bundleVersionsById(context, [
    ...new Set(rows.map(({ bundleVersionId }) => bundleVersionId)),
  ]);
  const counts = await countEnded(
    context,
    await stepsOf(
      context,
      rows.map(({ id }) => id),
    ),
  );
  const lines = rows.map((linked): LinkedLine => {
    const bundle = bundles.get(linked.bundleVersionId);
    const count = counts.get(linked.id) ?? { ended: 0, late: 0, all: 0 };
    return { linked, bundleName: bundle?.name ?? '', bundleCode: bundle?.code ?? '', ...count };
  });
  const last = rows.at(-1);
  return { lines, next: found.length > size && last ? `${last.receivedAt}_${last.id}` : undefined };
}

/** Whatever else stands in an address begins the list anew. */
function readKey(text: string | undefined) {
  const [receivedAt = '', id = ''] = (text ?? '').split('_');
  if (!isUuid(id)) return undefined;
  try {
    return { receivedAt: Temporal.Instant.from(receivedAt).toString(), id };
  } catch {
    return undefined;
  }
}

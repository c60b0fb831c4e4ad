import { isAllowed } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Button } from '#ui/button.tsx';
import { Tag } from '#ui/tag.tsx';
import { APOLOGY_STATE_WORDS, type ApologyLetter, apologyStateOf } from '../domain/apology.ts';
import type { Dossier } from '../domain/dossier.ts';
import { isEnded, isWaiting } from '../domain/dossier-state.ts';
import { timelinessOf } from '../domain/timeliness.ts';
import { paths } from '../paths.ts';

/** So long before the due date an apology is offered; earlier nobody knows that one is needed. */
const OFFERED_BEFORE = Temporal.Duration.from({ hours: 24 * 7 });

interface ApologyProps {
  readonly context: Context;
  readonly dossier: Dossier;
  readonly letters: readonly ApologyLetter[];
}

/** Soạn or ký văn bản xin lỗi, for who may, while the dossier runs and nears its due date. */
export function ApologyAction({ context, dossier, letters }: ApologyProps) {
  const { id, dueAt, state, competentUnitId } = dossier;
  const now = context.clock.now();
  if (!dueAt || isEnded(state) || isWaiting(state)) return null;
  if (Temporal.Instant.compare(now.add(OFFERED_BEFORE), dueAt) < 0) return null;
  if (letters.some((letter) => letter.dueAt?.equals(dueAt))) return null;
  const { actor } = context;
  if (isAllowed(actor, 'dossiers.apologise', competentUnitId)) {
    return (
      <Button variant="secondary" href={paths.apologise(id)}>
        Xin lỗi, gia hạn
      </Button>
    );
  }
  const handles = actor.kind === 'officer' && actor.officerId === dossier.handlingOfficerId;
  if (!handles || !isAllowed(actor, 'dossiers.draft-apology', competentUnitId)) return null;
  return (
    <Button variant="secondary" href={paths.draftApology(id)}>
      Soạn văn bản xin lỗi
    </Button>
  );
}

/** Chưa xin lỗi, xin lỗi muộn: for ever, also when the dossier has long been returned. */
export function ApologyTag({ context, dossier, letters }: ApologyProps) {
  const overdue = timelinessOf(dossier, context.clock.now(), vietnamDate) === 'overdue';
  const state = apologyStateOf(overdue, dossier.dueAt, letters);
  if (!state || state === 'inTime') return null;
  return <Tag tone="danger">{APOLOGY_STATE_WORDS[state]}</Tag>;
}

/** Ghi nhận giấy tờ bị mất: an exception, so a link below the papers. */
export function LostPapersLink({ context, dossier }: Pick<ApologyProps, 'context' | 'dossier'>) {
  const { competentUnitId, receivingUnitId, state } = dossier;
  if (state === 'intakeRefused') return null;
  if (!isAllowed(context.actor, 'dossiers.apologise', competentUnitId, receivingUnitId)) return null;
  return (
    <p>
      <a class="govuk-link" href={paths.lostPapers(dossier.id)}>
        Giấy tờ bị mất, hư hỏng: ghi nhận và xin lỗi
      </a>
    </p>
  );
}

import type { Child } from 'hono/jsx';
import { formatDate } from '#ui/format.ts';
import { unitPath } from '../paths.ts';
import type { Link } from './read-unit.ts';

/** 'Hợp nhất từ A, B và C từ ngày 01/07/2025'; with one predecessor 'Tiếp nối A …'. Nothing where there is none. */
export function PredecessorWords({ links }: { links: readonly Link[] }) {
  return <Words lead={links.length > 1 ? 'Hợp nhất từ' : 'Tiếp nối'} links={links} />;
}

/** 'Chuyển thành X từ ngày …'; where it went on in several 'Chia thành X và Y …'. Nothing where there is none. */
export function SuccessorWords({ links }: { links: readonly Link[] }) {
  return <Words lead={links.length > 1 ? 'Chia thành' : 'Chuyển thành'} links={links} />;
}

function Words({ lead, links }: { lead: string; links: readonly Link[] }) {
  const [first] = links;
  if (!first) return null;
  const { effectiveOn, decision } = first.succession;
  return (
    <>
      {lead}{' '}
      {links.map(({ unit }, index) => [
        joint(index, links.length),
        <a href={unitPath(unit.id)}>{unit.name}</a>,
      ])}{' '}
      từ ngày {formatDate(effectiveOn)}
      {decision ? ` (${decision})` : ''}
    </>
  );
}

function joint(index: number, count: number): Child {
  if (index === 0) return '';
  return index === count - 1 ? ' và ' : ', ';
}

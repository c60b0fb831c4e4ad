import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { formatDate } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { Dossier } from '../domain/dossier.ts';
import type { Person } from '../domain/person.ts';
import { IDENTITY_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import { identityUnits } from '../read-identity/people.ts';

interface PeoplePanelProps {
  readonly context: Context;
  readonly dossier: Dossier;
  readonly people: { owner: Person; submitter: Person | undefined };
}

/** Owner and submitter; the identity number behind dots, and behind a page that records who read it. */
export function PeoplePanel({ context, dossier, people }: PeoplePanelProps) {
  const mayRead = isAllowed(context.actor, 'dossiers.read-identity', ...identityUnits(dossier));
  const facts = (person: Person) => (
    <PersonFacts person={person} href={mayRead ? paths.identity(dossier.id, person.id) : undefined} />
  );
  return (
    <Panel title="Chủ hồ sơ">
      {facts(people.owner)}
      {people.submitter ? (
        <>
          <h3 class="govuk-heading-s">{dossier.representativeId ? 'Người được ủy quyền' : 'Người nộp'}</h3>
          {facts(people.submitter)}
        </>
      ) : null}
    </Panel>
  );
}

function PersonFacts({ person, href }: { person: Person; href: string | undefined }) {
  const action = href ? { href, text: 'Xem', what: 'số định danh đầy đủ' } : undefined;
  return (
    <SummaryList
      rows={[
        { key: 'Họ tên', value: person.fullName },
        person.maskedNumber
          ? {
              key: IDENTITY_WORDS[person.identityKind],
              value: person.maskedNumber,
              ...(action ? { action } : {}),
            }
          : null,
        person.birthDate ? { key: 'Ngày sinh', value: formatDate(person.birthDate) } : null,
        person.phone ? { key: 'Điện thoại', value: person.phone } : null,
        person.email ? { key: 'Thư điện tử', value: person.email } : null,
        person.address ? { key: 'Địa chỉ', value: person.address } : null,
      ]}
    />
  );
}

import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useInvitationLink, usePasswordLink, useTakingRole } from '../../../api/people-acts';
import { peopleAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import { Fetched } from '../../../ui/fetched';
import { Refused } from '../../../ui/office/refused';
import { InviteForm } from './invite-form';
import { OpenInvitations } from './open-invitations';
import { PeopleTable } from './people-table';
import { ShownLink, type LinkShown } from './shown-link';

interface PeopleMatterProps {
  /** Null: the administrators, who belong to no contest. */
  readonly slug: string | null;
  /** Of who is here. */
  readonly account: string;
}

/** Who is at work in a contest or administers all of them, and whom an invitation waits for. A link is shown once, here. */
export function PeopleMatter({ slug, account }: PeopleMatterProps) {
  const { i18n } = useLingui();
  const query = useStaffAnswer(peopleAddress(slug));
  const [shown, setShown] = useState<LinkShown | null>(null);
  const invitation = useInvitationLink(slug);
  const password = usePasswordLink(slug);
  const taking = useTakingRole(slug);
  const forInvitation = (id: string, name: string) =>
    invitation.mutate(id, { onSuccess: (link) => setShown({ name, link, purpose: 'invitation' }) });
  const forPassword = (id: string, name: string) =>
    password.mutate(id, { onSuccess: (link) => setShown({ name, link, purpose: 'password' }) });
  const forget = (name: string) => setShown((last) => (last?.name === name ? null : last));
  return (
    <>
      {shown !== null && <ShownLink key={shown.link.link} shown={shown} />}
      <Refused
        title={i18n._({ id: 'people.no-link', message: '没有做出链接' })}
        error={invitation.error ?? password.error}
      />
      <InviteForm slug={slug} onInvited={(name, link) => setShown({ name, link, purpose: 'invitation' })} />
      <Fetched query={query} waiting={i18n._({ id: 'people.loading', message: '正在取人员' })}>
        {(people) => (
          <>
            <OpenInvitations slug={slug} invitations={people.invitations} onLink={forInvitation} onTakenBack={forget} />
            <Refused title={i18n._({ id: 'people.take-refused', message: '没有收回' })} error={taking.error} />
            <PeopleTable
              people={people}
              isOfContest={slug !== null}
              account={account}
              onLink={forPassword}
              onTake={(id, role) => taking.mutate({ id, role })}
            />
          </>
        )}
      </Fetched>
    </>
  );
}

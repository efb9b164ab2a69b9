import { type ReactNode } from 'react';
import { useContest } from '../../../../api/contests';
import type { Account } from '../../../../api/types';
import { useRoleNames } from '../../../../features/auth/role-names';
import { RoleSwitch } from '../../../../features/auth/role-switch';
import { StaffGate } from '../../../../features/auth/staff-gate';
import { OwnPlace } from '../../../../features/submissions/own-place';
import { Said } from '../../../../ui/words';
import { OwnWords } from '../../code/own-words';
import { messages as english } from '../../locales/submissions/en.po';
import { messages as chinese } from '../../locales/submissions/zh-CN.po';

const WORDS = { zh: chinese, en: english };

interface OwnGroundProps {
  readonly slug: string;
  readonly isNarrow?: boolean;
  readonly children: (account: Account) => ReactNode;
}

/** A page of a submitter's own, for who is signed in. */
export function OwnGround(props: OwnGroundProps) {
  return (
    <OwnWords words={WORDS}>
      <StaffGate>{(account) => <Ground account={account} {...props} />}</StaffGate>
    </OwnWords>
  );
}

function Ground({ account, slug, isNarrow = false, children }: OwnGroundProps & { readonly account: Account }) {
  const names = useRoleNames();
  const { data: contest } = useContest(slug);
  const role = (
    <RoleSwitch account={account} here={{ role: 'submitter', contest: slug }}>
      <b>{names.submitter}</b>
      {contest !== undefined && <Said words={contest.title} />}
    </RoleSwitch>
  );
  return (
    <OwnPlace account={account} slug={slug} role={role}>
      {isNarrow ? <div className="narrow">{children(account)}</div> : children(account)}
    </OwnPlace>
  );
}

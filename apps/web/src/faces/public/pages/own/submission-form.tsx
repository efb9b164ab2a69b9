import { useLingui } from '@lingui/react';
import { useSubmission } from '../../../../api/submissions';
import type { Account } from '../../../../api/types';
import { useSignInAgainSlot } from '../../../../features/auth/sign-in-again';
import { EntryForm } from '../../../../features/submissions/entry-form';
import { Fetched } from '../../../../ui/fetched';
import type { PageProps } from '../../code/code';
import { OwnGround } from './own-ground';

export function SubmissionForm({ place: { slug, name } }: PageProps) {
  return <OwnGround slug={slug}>{(account) => <Filling account={account} slug={slug} id={name} />}</OwnGround>;
}

interface FillingProps {
  readonly account: Account;
  readonly slug: string;
  readonly id: string;
}

function Filling({ account, slug, id }: FillingProps) {
  const { i18n } = useLingui();
  const place = { slug, id };
  const query = useSubmission(place);
  const slot = useSignInAgainSlot();
  return (
    <Fetched query={query} waiting={i18n._({ id: 'own.loading', message: '正在取您的项目' })} level={1}>
      {(submission) => <EntryForm account={account} place={place} submission={submission} slot={slot} />}
    </Fetched>
  );
}

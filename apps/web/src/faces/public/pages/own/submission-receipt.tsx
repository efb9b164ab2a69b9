import { useLingui } from '@lingui/react';
import { useSubmission, useSubmissionReceipt } from '../../../../api/submissions';
import { Receipt } from '../../../../features/submissions/receipt';
import { Fetched } from '../../../../ui/fetched';
import type { PageProps } from '../../code/code';
import { OwnGround } from './own-ground';

export function SubmissionReceipt({ place: { slug, name, number } }: PageProps) {
  return (
    <OwnGround slug={slug} isNarrow>
      {() => <Received slug={slug} id={name} position={Number(number)} />}
    </OwnGround>
  );
}

interface ReceivedProps {
  readonly slug: string;
  readonly id: string;
  readonly position: number;
}

function Received({ slug, id, position }: ReceivedProps) {
  const { i18n } = useLingui();
  const place = { slug, id };
  const waiting = i18n._({ id: 'receipt.loading', message: '正在取回执' });
  const receipt = useSubmissionReceipt(place, position);
  const query = useSubmission(place);
  return (
    <Fetched query={query} waiting={waiting} level={1}>
      {(submission) => (
        <Fetched query={receipt} waiting={waiting} level={1}>
          {(found) => <Receipt place={place} submission={submission} receipt={found} />}
        </Fetched>
      )}
    </Fetched>
  );
}

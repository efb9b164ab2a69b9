import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { BallotPage } from '../../api/types';
import { useCloseWords } from './ballot-rules';
import type { ReceiptParts } from './receipts-parts';

interface VoteOverProps {
  readonly slug: string;
  readonly ballot: BallotPage;
  readonly parts: ReceiptParts | null;
}

/** After the close: no ballot any more, but the receipts of this device, and where the result will stand. */
export function VoteOver({ slug, ballot, parts }: VoteOverProps) {
  const { i18n } = useLingui();
  // the plan alone, where it was closed since this page came
  const closed = useCloseWords(ballot.stage?.state === 'closed' ? ballot.stage.closesAt : null);
  return (
    <>
      <div className="page-head">
        <h1>{i18n._({ id: 'vote.over', message: '投票已经截止' })}</h1>
        <p className="lead">
          {closed !== undefined && `${closed}${i18n._({ id: 'vote.over-stop', message: '。' })}`}
          {i18n._({ id: 'vote.over-why', message: '现在不能再投。已投的选票都在计票记录里，可以用回执码查到。' })}
        </p>
      </div>
      {parts !== null && <parts.DeviceReceipts slug={slug} ballot={ballot} />}
      <div className="button-row">
        <Link className="button button--main" href={`/${slug}/receipt`}>
          {i18n._({ id: 'vote.look-up-any', message: '查回执' })}
        </Link>
        <Link className="button button--plain" href={`/${slug}`}>
          {i18n._({ id: 'vote.to-contest', message: '回到大赛页，结果也在那里公布' })}
        </Link>
      </div>
    </>
  );
}

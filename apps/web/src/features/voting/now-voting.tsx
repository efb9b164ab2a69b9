import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Contest, OwnBallots, Stage } from '../../api/types';
import { readOwnBallots, useBallot } from '../../api/voting';
import { Countdown } from '../../ui/countdown';
import { Notice } from '../../ui/notice';
import { Said } from '../../ui/words';
import { useMomentWords, useShortRules } from './ballot-rules';
import { readCast } from './kept';
import { isBallotLeft } from './slots';
import { voteAddress } from './vote-address';

interface NowVotingProps {
  readonly contest: Contest;
  readonly vote: Stage;
}

/** What a voter can do now: vote, or wait until there is a new ballot, or look up a receipt. */
export function NowVoting({ contest: { slug }, vote }: NowVotingProps) {
  const { i18n } = useLingui();
  const { data: ballot } = useBallot(slug);
  if (vote.state !== 'open' || ballot === undefined) {
    return (
      <>
        <Link className="button button--wide button--plain" href={`/${slug}/receipt`}>
          {i18n._({ id: 'now.receipt', message: '查我的选票是否计入' })}
        </Link>
        <p className="why">{i18n._({ id: 'now.vote-over', message: '投票已经截止，不能再投。' })}</p>
      </>
    );
  }
  return (
    <>
      <OpenVote slug={slug} closesAt={vote.closesAt} ballot={ballot} />
      <ToTotals slug={slug} ballot={ballot} />
      {ballot.others.map(({ channel }) => (
        <OtherVote key={channel} slug={slug} channel={channel} />
      ))}
    </>
  );
}

/** Another vote that is open as well, with rules of its own. */
function OtherVote({ slug, channel }: { readonly slug: string; readonly channel: string }) {
  const { data: ballot } = useBallot(slug, channel);
  if (ballot?.stage?.state !== 'open') return null;
  return (
    <>
      <RulesOfVote slug={slug} ballot={ballot} />
      <ToTotals slug={slug} ballot={ballot} />
    </>
  );
}

interface VoteProps {
  readonly slug: string;
  readonly ballot: Ballot;
}

/** Called by its name where there are several. */
function RulesOfVote({ slug, ballot }: VoteProps) {
  const rules = useShortRules(ballot);
  return (
    <p className="why">
      {ballot.others.length > 0 && (
        <Link href={voteAddress(slug, 'vote', ballot)}>
          <Said words={ballot.title} />
        </Link>
      )}{' '}
      {rules}
    </p>
  );
}

/** Where its totals may be seen, called by its name where there are several. */
function ToTotals({ slug, ballot }: VoteProps) {
  const { i18n } = useLingui();
  return ballot.totals.kind === 'hidden' ? null : (
    <Link className="why" href={voteAddress(slug, 'live', ballot)}>
      {ballot.others.length > 0 && (
        <>
          <Said words={ballot.title} /> ·{' '}
        </>
      )}
      {i18n._({ id: 'now.live', message: '看实时票数' })}
    </Link>
  );
}

type Ballot = NonNullable<ReturnType<typeof useBallot>['data']>;

interface OpenVoteProps extends VoteProps {
  readonly closesAt: string | null;
}

function OpenVote({ slug, closesAt, ballot }: OpenVoteProps) {
  const { i18n } = useLingui();
  const mine = useMine(slug, ballot.channel);
  if (mine !== null && !isBallotLeft(mine, ballot)) return <AllCast slug={slug} mine={mine} />;
  return (
    <>
      {closesAt !== null && <Countdown at={closesAt} />}
      <Link className="button button--main button--wide" href={`/${slug}/vote`}>
        {i18n._({ id: 'now.vote', message: '去投票' })}
      </Link>
      <RulesOfVote slug={slug} ballot={ballot} />
    </>
  );
}

/** The ballots of this window are cast: when the last came in, and when there is a new one. */
function AllCast({ slug, mine }: { readonly slug: string; readonly mine: OwnBallots }) {
  const { i18n } = useLingui();
  const { slots, nextBallotAt } = mine;
  const [cast, next] = [useMomentWords(slots[slots.length - 1]?.castAt), useMomentWords(nextBallotAt)];
  return (
    <>
      {cast !== '' && (
        <Notice tone="done" title={i18n._({ id: 'now.cast', message: '选票已收到' })}>
          {i18n._({ id: 'now.cast-at', message: '{cast} 记录，投出后不能改。', values: { cast } })}
        </Notice>
      )}
      {nextBallotAt !== null && <Countdown at={nextBallotAt} />}
      <p className="deadline">
        {nextBallotAt === null
          ? i18n._({ id: 'now.no-next', message: '选票已全部投出，到截止不再有新的。' })
          : i18n._({ id: 'now.next', message: '{next} 起可以再投一张。', values: { next } })}
      </p>
      <Link className="button button--wide button--plain" href={`/${slug}/vote`}>
        {i18n._({ id: 'now.my-receipt', message: '看我的回执' })}
      </Link>
    </>
  );
}

/** Asked only where this device has voted: who reads alone is no voter. */
function useMine(slug: string, channel: string): OwnBallots | null {
  const [mine, setMine] = useState<OwnBallots | null>(null);
  useEffect(() => {
    if (readCast(slug).length === 0) return;
    readOwnBallots(slug, channel).then(setMine, () => undefined);
  }, [slug, channel]);
  return mine;
}

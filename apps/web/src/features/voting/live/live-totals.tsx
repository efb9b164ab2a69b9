import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type Followed, useLiveTotals } from '../../../api/live-totals';
import type { BallotPage, Totals } from '../../../api/types';
import { Countdown } from '../../../ui/countdown';
import { Disclosure } from '../../../ui/disclosure';
import { Failure } from '../../../ui/failure';
import { Notice } from '../../../ui/notice';
import { Part } from '../../../ui/part';
import { SimulatedTag } from '../../../ui/simulated';
import { State } from '../../../ui/state';
import { useShortRules } from '../ballot-rules';
import { voteAddress } from '../vote-address';
import { useCounted } from './counted-words';
import { inOrder } from './in-order';
import { isBeforeFirstHour, useAsOfWords, useAskedWords, useFirstHourWords } from './live-words';
import { Minutes } from './minutes';
import { VoteBars } from './vote-bars';
import { VoteTable } from './vote-table';
import './live.css';

interface LiveTotalsProps {
  readonly slug: string;
  readonly ballot: BallotPage;
}

/** How the vote stands, as it changes. */
export function LiveTotals({ slug, ballot }: LiveTotalsProps) {
  const { i18n } = useLingui();
  const isHidden = ballot.totals.kind === 'hidden';
  const followed = useLiveTotals(slug, isHidden ? null : ballot.channel);
  const firstHour = useFirstHourWords();
  if (isHidden) {
    return (
      <State sign="lock" title={i18n._({ id: 'live.hidden', message: '投票期间不公布票数' })}>
        <p>{i18n._({ id: 'live.hidden-why', message: '这是大赛的规则，对谁都一样。票数和结果一起公布。' })}</p>
      </State>
    );
  }
  if (followed.refusal !== null) return <Failure error={followed.refusal} onRetry={() => location.reload()} />;
  if (isBeforeFirstHour(ballot, followed.totals)) {
    return (
      <State sign="clock" title={i18n._({ id: 'live.not-yet', message: '票数还没有公布' })}>
        <p>{firstHour(followed.totals)}</p>
      </State>
    );
  }
  return <Shown slug={slug} ballot={ballot} followed={followed} />;
}

function Shown({ slug, ballot, followed }: LiveTotalsProps & { readonly followed: Followed }) {
  const { i18n } = useLingui();
  const { totals } = followed;
  const asOf = useAsOfWords(ballot, totals);
  const counted = useCounted(ballot);
  return (
    <>
      <Facts ballot={ballot} totals={totals} />
      {ballot.stage?.state === 'open' && <VoteToo slug={slug} ballot={ballot} />}
      <Lost followed={followed} />
      <Part
        title={counted.title}
        aside={
          <>
            {asOf} <SimulatedTag>{i18n._({ id: 'live.simulated', message: '模拟票数' })}</SimulatedTag>
          </>
        }
      >
        <Bars slug={slug} ballot={ballot} totals={totals} />
      </Part>
      {ballot.totals.kind === 'public' && (
        <Part title={i18n._({ id: 'live.minutes', message: '每分钟选票' })}>
          <Minutes totals={totals} />
        </Part>
      )}
    </>
  );
}

interface TotalsProps {
  readonly ballot: BallotPage;
  readonly totals: Totals | null;
}

/** Ballots, how many a minute, and how long there is. */
function Facts({ ballot: { stage, totals: rule }, totals }: TotalsProps) {
  const { i18n } = useLingui();
  const lastMinute = totals?.lastMinutes[totals.lastMinutes.length - 1];
  return (
    <div className="live-facts">
      <Fact label={i18n._({ id: 'live.received', message: '已收选票' })}>
        {totals === null ? '…' : i18n.number(totals.ballots)}
      </Fact>
      {rule.kind === 'public' && (
        <Fact label={i18n._({ id: 'live.last-minute', message: '上一分钟' })}>
          {lastMinute === undefined ? '…' : i18n.number(lastMinute)}
        </Fact>
      )}
      {stage?.state === 'open' && stage.closesAt !== null && (
        <div>
          <p className="live-label">{i18n._({ id: 'live.left', message: '距截止' })}</p>
          <Countdown at={stage.closesAt} />
        </div>
      )}
      {stage?.state === 'closed' && (
        <p className="live-closed">{i18n._({ id: 'live.closed', message: '投票已截止。' })}</p>
      )}
      {stage?.state === 'planned' && (
        <p className="live-closed">{i18n._({ id: 'live.planned', message: '投票还没有开始。' })}</p>
      )}
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className="live-label">{label}</p>
      <p className="live-figure">{children}</p>
    </div>
  );
}

/** Whoever looks on may vote as well. */
function VoteToo({ slug, ballot }: LiveTotalsProps) {
  const { i18n } = useLingui();
  const rules = useShortRules(ballot);
  return (
    <p className="live-vote">
      <Link href={voteAddress(slug, 'vote', ballot)}>{i18n._({ id: 'live.vote', message: '去投票' })}</Link> {rules}
    </p>
  );
}

/** Once there was a connection: that what is shown may be old, or how often it is asked for anew. */
function Lost({ followed: { totals, way } }: { readonly followed: Followed }) {
  const { i18n } = useLingui();
  const asked = useAskedWords();
  if (totals === null || way === 'told') return null;
  if (way === 'asked') return <p className="live-vote">{asked}</p>;
  return (
    <Notice tone="caution" title={i18n._({ id: 'live.lost', message: '连接断了，正在重新连接' })} isNew>
      <p>{i18n._({ id: 'live.lost-why', message: '下面是断开前的票数，连上后会自己更新。' })}</p>
    </Notice>
  );
}

const FIRST_SHOWN = 50;

function Bars({ slug, ballot, totals }: TotalsProps & { readonly slug: string }) {
  const { i18n } = useLingui();
  const counted = useCounted(ballot);
  const [areAllShown, setAllShown] = useState(false);
  const standings = inOrder(ballot.entries, totals);
  const shown = areAllShown ? standings : standings.slice(0, FIRST_SHOWN);
  return (
    <>
      <VoteBars slug={slug} counted={counted} standings={shown} />
      {shown.length < standings.length && (
        <button className="button button--plain" type="button" onClick={() => setAllShown(true)}>
          {i18n._({ id: 'live.show-all', message: '显示全部 {count} 项', values: { count: standings.length } })}
        </button>
      )}
      <Disclosure summary={i18n._({ id: 'live.votes-table', message: '票数表' })}>
        {() => <VoteTable slug={slug} counted={counted} ballots={totals?.ballots ?? 0} standings={standings} />}
      </Disclosure>
    </>
  );
}

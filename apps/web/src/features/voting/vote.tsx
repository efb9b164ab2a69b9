import { useLingui } from '@lingui/react';
import { Fragment, useState } from 'react';
import { Link } from 'wouter';
import type { BallotPage, OwnBallots, TakenBallot } from '../../api/types';
import { BallotForm } from './ballot-form';
import { BallotList } from './ballot-rows';
import { useCloseWords, useMomentWords, useQuotaWords, useRangeWords } from './ballot-rules';
import { Said, useSay } from '../../ui/words';
import type { Filled } from './filling';
import { isBallotLeft } from './slots';
import type { FormParts } from './form-parts';
import { useFormWords, usePartWords } from './form-words';
import { type CastHere, keepCast } from './kept';
import { writeDraft } from './kept-filling';
import { useCasting } from './casting';
import { CastingNotice } from './casting-notice';
import { Counted } from './counted';
import type { ReceiptParts } from './receipts-parts';
import { useSentBefore } from './sent-before';
import { CookieNotice, UnreachedNotice } from './voter-notices';
import { useVoter } from './voter';
import { VoteOver } from './vote-over';
import './ballot.css';

/** The code of the ballot's form: `waiting` until it is here, `unreached` where it did not come. */
export type AwaitedForm = FormParts | 'waiting' | 'unreached';

interface VoteProps {
  readonly slug: string;
  readonly ballot: BallotPage;
  /** null until their code is here. */
  readonly parts: ReceiptParts | null;
  readonly formParts: AwaitedForm;
}

/** The ballot as it is for this voter now: to be filled in, cast already, not yet, or over. */
export function Vote({ slug, ballot, parts, formParts }: VoteProps) {
  const isOpen = ballot.stage?.state === 'open';
  const { voter, refresh } = useVoter(slug, isOpen ? ballot.channel : null);
  const isOver = ballot.stage?.state === 'closed' || (voter.is === 'known' && voter.mine.state === 'closed');
  if (isOver) return <VoteOver slug={slug} ballot={ballot} parts={parts} />;
  if (voter.is === 'known') {
    const { order, mine } = voter;
    return <KnownVoter {...{ slug, ballot, parts, formParts, order, mine, refresh }} />;
  }
  return (
    <>
      <BallotHead slug={slug} ballot={ballot} />
      {voter.is === 'without-cookies' && <CookieNotice onRetry={refresh} />}
      {voter.is === 'unreached' && <UnreachedNotice onRetry={refresh} />}
      <ToRead slug={slug} ballot={ballot} isAwaited={isOpen && voter.is === 'unknown'} />
    </>
  );
}

interface KnownVoterProps extends VoteProps {
  readonly order: string;
  readonly mine: OwnBallots;
  /** Asks anew where the voter stands. */
  readonly refresh: () => void;
}

/** A ballot while one is left, else the receipts of those that are cast. */
function KnownVoter({ slug, ballot, parts, formParts, order, mine, refresh }: KnownVoterProps) {
  const [latest, setLatest] = useState<CastHere | null>(null);
  const [isNext, setNext] = useState(false);
  // refused: the voter stands otherwise than was thought
  const { casting, cast, forget } = useCasting(slug, refresh);
  const isLeft = isBallotLeft(mine, ballot);
  const takeNext = (cast: CastHere | null) => {
    setLatest(cast);
    setNext(cast === null);
    scrollTo(0, 0);
  };
  const taken = ({ receipt, castAt }: TakenBallot, filled: Filled) => {
    const here = { receipt, castAt, ...filled };
    keepCast(slug, here);
    writeDraft(slug, ballot.channel, null);
    takeNext(here);
    refresh();
  };
  useSentBefore({
    slug,
    channel: ballot.channel,
    mine,
    onTaken: ({ receipt, castAt }, filled) => {
      keepCast(slug, { receipt, castAt, ...filled });
      writeDraft(slug, ballot.channel, null);
      refresh();
    },
  });
  if (isLeft && latest === null && (isNext || mine.slots.length === 0)) {
    return (
      <>
        <BallotHead slug={slug} ballot={ballot} />
        {typeof formParts === 'string' ? (
          <>
            {formParts === 'unreached' && <UnreachedNotice onRetry={() => location.reload()} />}
            <ToRead slug={slug} ballot={ballot} isAwaited={formParts === 'waiting'} />
          </>
        ) : (
          <BallotForm
            {...{ slug, ballot, order, mine, casting, cast, forget }}
            shut={parts?.shutEntries(slug, mine)}
            parts={formParts}
            onTaken={taken}
          />
        )}
      </>
    );
  }
  if (parts === null) return <Counted receipts={latest === null ? mine.slots : [latest]} />;
  const onNext = () => {
    forget();
    takeNext(null);
  };
  return (
    <>
      <CastingNotice casting={casting} />
      <parts.OwnBallots {...{ slug, ballot, mine, latest }} onNext={isLeft ? onNext : null} />
    </>
  );
}

/** How many ballots there are, and that each is final; by sentences of the rules where one quota alone does not say it. */
function useRules(ballot: BallotPage): readonly string[] {
  const { i18n } = useLingui();
  const say = useSay();
  const [range, quota] = [useRangeWords(ballot), useQuotaWords(ballot)];
  if (ballot.quotas.length === 0)
    return [i18n._({ id: 'vote.quota', message: '{quota}，{range}；投出后不能改。', values: { quota, range } })];
  return [...ballot.quotas.map(say), i18n._({ id: 'vote.final', message: '每张选票投出后不能改。' })];
}

/** What this page is for, and the rules that apply here. */
function BallotHead({ slug, ballot }: Pick<VoteProps, 'slug' | 'ballot'>) {
  const { i18n } = useLingui();
  const { others, stage } = ballot;
  const rules = useRules(ballot);
  const [closes, opens] = [useCloseWords(stage?.closesAt), useMomentWords(stage?.opensAt)];
  const isAhead = stage?.state !== 'open';
  const [choose, perPart] = [useFormWords(ballot), usePartWords(ballot)];
  return (
    <div className="page-head">
      <h1>
        {isAhead
          ? i18n._({ id: 'vote.ahead', message: '投票还没有开始' })
          : ballot.window.kind === 'day'
            ? i18n._({ id: 'vote.today', message: '今天的选票' })
            : i18n._({ id: 'vote.title', message: '选票' })}
      </h1>
      <ul className="ballot-rules small soft">
        {isAhead && opens !== '' && (
          <li>{i18n._({ id: 'vote.opens', message: '{opens} 开始。', values: { opens } })}</li>
        )}
        <li>
          {choose}
          {perPart}
        </li>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
        {closes !== undefined && (
          <li>
            {i18n._({
              id: 'vote.last-second',
              message: '{closes}；服务器在那之前收到的才计入，以服务器的钟为准。',
              values: { closes },
            })}
          </li>
        )}
      </ul>
      {others.length > 0 && (
        <p className="small soft">
          {i18n._({ id: 'vote.others', message: '这个大赛还有别的投票：' })}
          {others.map(({ channel, title }) => (
            <Fragment key={channel}>
              <Link href={`/${slug}/vote?channel=${channel}`}>
                <Said words={title} />
              </Link>{' '}
            </Fragment>
          ))}
        </p>
      )}
      {!isAhead && (
        <p className="notice without-script">
          {i18n._({
            id: 'vote.needs-script',
            message: '投票需要运行脚本。请允许脚本，或换一个浏览器。下面是能投的项目。',
          })}
        </p>
      )}
    </div>
  );
}

interface ToReadProps extends Pick<VoteProps, 'slug' | 'ballot'> {
  /** The voter's own order is on its way: nothing may be read that will move. */
  readonly isAwaited: boolean;
}

function ToRead({ slug, ballot, isAwaited }: ToReadProps) {
  return (
    <div className={isAwaited ? 'ballot-awaited' : undefined}>
      <BallotList slug={slug} entries={ballot.entries} />
    </div>
  );
}

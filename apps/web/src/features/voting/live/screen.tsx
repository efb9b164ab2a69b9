import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type Followed, useLiveTotals } from '../../../api/live-totals';
import type { BallotPage, Contest, Totals } from '../../../api/types';
import { Bar } from '../../../ui/bar';
import { Countdown } from '../../../ui/countdown';
import { LaurelMark } from '../../../ui/laurel-mark';
import { type Language, pathIn } from '../../../ui/language';
import { useSimulated } from '../../../ui/simulated';
import { useSiteAddress } from '../../../ui/site-address';
import { useLanguage } from '../../../ui/use-language';
import { Said, useSay } from '../../../ui/words';
import { useShortRules } from '../ballot-rules';
import { QrCode } from '../qr-code';
import { voteAddress } from '../vote-address';
import { useCounted } from './counted-words';
import { inOrder, orderOf, type Standing } from './in-order';
import { isBeforeFirstHour, useAsOfWords, useAskedWords, useFirstHourWords } from './live-words';
import { useMovedRows } from './use-moved-rows';
import { VotesShown } from './votes-shown';
import './screen.css';

/** As many as can be read from the last row of a hall. */
const ROWS = 23;
/** So many rows have room for larger letters, and for names of two lines. */
const FEW = 10;

interface ScreenProps {
  readonly contest: Contest;
  readonly ballot: BallotPage;
  /** Where the same stands for another vote. */
  readonly addressOf: (channel: string) => string;
}

/** How the vote stands, for a room full of people. */
export function Screen({ contest, ballot, addressOf }: ScreenProps) {
  const followed = useLiveTotals(contest.slug, ballot.totals.kind === 'hidden' ? null : ballot.channel);
  const totals = isBeforeFirstHour(ballot, followed.totals) ? null : followed.totals;
  return (
    <main className="screen">
      <Side {...{ contest, ballot, totals, addressOf }} />
      <section className="screen-main" aria-labelledby="screen-votes">
        <Head ballot={ballot} totals={totals} way={totals === null ? 'told' : followed.way} />
        {ballot.totals.kind === 'hidden' || totals !== followed.totals ? (
          <NotShown totals={followed.totals} />
        ) : (
          <Bars ballot={ballot} totals={totals} />
        )}
      </section>
    </main>
  );
}

interface SideProps extends ScreenProps {
  readonly totals: Totals | null;
}

function Side({ contest, ballot, totals, addressOf }: SideProps) {
  const { i18n } = useLingui();
  const isSimulated = useSimulated();
  const { stage } = ballot;
  const lastMinute = totals?.lastMinutes[totals.lastMinutes.length - 1];
  return (
    <div className="screen-side">
      <Link
        className="screen-home"
        href={`/${contest.slug}`}
        aria-label={i18n._({ id: 'screen.home', message: '回到大赛页' })}
      >
        <LaurelMark />
      </Link>
      <h1>
        <Said words={contest.title} byPhrase />
      </h1>
      {isSimulated && <p className="screen-sim">{i18n._({ id: 'screen.simulated', message: '模拟数据' })}</p>}
      <VotesShown ballot={ballot} addressOf={addressOf} />
      {totals !== null && (
        <>
          <Figure label={i18n._({ id: 'live.received', message: '已收选票' })}>{i18n.number(totals.ballots)}</Figure>
          {lastMinute !== undefined && (
            <Figure label={i18n._({ id: 'live.last-minute', message: '上一分钟' })}>{i18n.number(lastMinute)}</Figure>
          )}
        </>
      )}
      {stage?.state === 'open' && stage.closesAt !== null && (
        <>
          <p className="screen-label">{i18n._({ id: 'live.left', message: '距截止' })}</p>
          <Countdown at={stage.closesAt} />
        </>
      )}
      {stage?.state === 'closed' && (
        <p className="screen-label">{i18n._({ id: 'live.closed', message: '投票已截止。' })}</p>
      )}
      {stage?.state === 'planned' && (
        <p className="screen-label">{i18n._({ id: 'live.planned', message: '投票还没有开始。' })}</p>
      )}
      {stage?.state === 'open' && <Foot slug={contest.slug} ballot={ballot} />}
    </div>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <p className="screen-label">{label}</p>
      <p className="screen-big">{children}</p>
    </>
  );
}

/** Where to vote, for whoever holds a phone. */
function Foot({ slug, ballot }: { readonly slug: string; readonly ballot: BallotPage }) {
  const { i18n } = useLingui();
  const address = useSiteAddress() + pathIn(useLanguage(), voteAddress(slug, 'vote', ballot));
  return (
    <div className="screen-foot">
      <QrCode text={address} label={i18n._({ id: 'screen.qr', message: '二维码：投票的地址' })} />
      <ul>
        <li>{i18n._({ id: 'screen.scan', message: '扫码投票' })}</li>
        <li>{useShortRules(ballot)}</li>
      </ul>
    </div>
  );
}

interface HeadProps {
  readonly ballot: BallotPage;
  readonly totals: Totals | null;
  readonly way: Followed['way'];
}

function Head({ ballot, totals, way }: HeadProps) {
  const { i18n } = useLingui();
  const title = useSay()(ballot.title);
  const asOf = useAsOfWords(ballot, totals);
  const asked = useAskedWords();
  const { isPlain, title: counted } = useCounted(ballot);
  return (
    <h2 id="screen-votes">
      {isPlain
        ? i18n._({ id: 'screen.votes', message: '{title}实时票数', values: { title } })
        : i18n._({ id: 'screen.counts', message: '{title}实时计票：{counted}', values: { title, counted } })}{' '}
      <small>
        {way === 'asked' && <>{asked} </>}
        {way === 'lost' && <>{i18n._({ id: 'live.lost', message: '连接断了，正在重新连接' })} </>}
        {asOf}
      </small>
    </h2>
  );
}

function NotShown({ totals }: { readonly totals: Totals | null }) {
  const { i18n } = useLingui();
  const firstHour = useFirstHourWords();
  return (
    <p className="screen-none">
      {totals === null ? i18n._({ id: 'live.hidden', message: '投票期间不公布票数' }) : firstHour(totals)}
    </p>
  );
}

function Bars({ ballot, totals }: Pick<SideProps, 'ballot' | 'totals'>) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const counted = useCounted(ballot);
  const standings = inOrder(ballot.entries, totals);
  const shown = standings.slice(0, ROWS);
  const list = useMovedRows(orderOf(shown));
  const isFew = shown.length <= FEW;
  const isWide = shown.some(({ entry }) => isBeyond(entry, LINE, language));
  return (
    <>
      <ol className={isFew ? 'screen-bars is-few' : isWide ? 'screen-bars is-wide' : 'screen-bars'} ref={list}>
        {shown.map(({ number, entry, count, share }) => (
          <li key={number} className="screen-bar" data-row={number}>
            <span className="no">{number}</span>
            <span className={!isFew && isBeyond(entry, LONG_LINE, language) ? 'name is-long' : 'name'}>
              {entry === null ? (
                i18n._({ id: 'live.gone', message: '已退出评选' })
              ) : (
                <Said words={entry.title} byPhrase />
              )}
            </span>
            <Bar share={share} />
            <b>{count === null ? '' : counted.show(count)}</b>
          </li>
        ))}
      </ol>
      <Note count={standings.length} />
    </>
  );
}

/** As many letters, or Chinese characters, as a line has room for beside bars of the usual length, and beside shorter ones. */
const LINE = { zh: 27, en: 52 };
const LONG_LINE = { zh: 36, en: 74 };

const isBeyond = (entry: Standing['entry'], line: typeof LINE, language: Language): boolean =>
  entry !== null &&
  (language === 'en' && entry.title.en !== undefined
    ? entry.title.en.length > line.en
    : entry.title.zh.length > line.zh);

function Note({ count }: { readonly count: number }) {
  const { i18n } = useLingui();
  const isSimulated = useSimulated();
  const more = i18n._({
    id: 'screen.more',
    message: '共 {count} 项，这里是前 {rows} 项',
    values: { count, rows: ROWS },
  });
  const simulated = i18n._({ id: 'screen.simulated-why', message: '模拟数据：票数为演示而设，并非真实票数' });
  const notes = [...(count > ROWS ? [more] : []), ...(isSimulated ? [simulated] : [])];
  return notes.length === 0 ? null : <p className="screen-note">{notes.join(' ')}</p>;
}

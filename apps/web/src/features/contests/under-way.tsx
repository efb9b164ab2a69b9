import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Contest, Stage } from '../../api/types';
import { useClock } from '../../ui/clock';
import { Countdown } from '../../ui/countdown';
import { formatDay, formatTime, lastDay } from '../../ui/format/moments';
import { useNow } from '../../ui/use-now';
import { Said } from '../../ui/words';
import { isOverdue, stageNow } from './stage-now';

interface UnderwayProps {
  readonly contest: Contest;
  /** What voters can do now; null where there was no vote. */
  readonly voting: ReactNode;
}

/** Where the contest stands, until when, and the one thing that can be done now. */
export function Underway({ contest, voting }: UnderwayProps) {
  const { i18n } = useLingui();
  const { stage, proposed } = stageNow(contest);
  return (
    <section className="now" aria-labelledby="now">
      <h2 className="now-stage" id="now">
        {stage === undefined ? i18n._({ id: 'now.counting', message: '等待公布结果' }) : <Said words={stage.title} />}{' '}
        {stage?.state === 'open' && <span>{i18n._({ id: 'stage.open', message: '进行中' })}</span>}
      </h2>
      {stage !== undefined && <Deadline stage={stage} />}
      {stage?.kind !== 'ballots' && proposed !== undefined ? (
        <Proposed slug={contest.slug} round={proposed} />
      ) : (
        <DueNow contest={contest} stage={stage} voting={voting} />
      )}
    </section>
  );
}

interface ProposedProps {
  readonly slug: string;
  readonly round: Contest['rounds'][number];
}

function Proposed({ slug, round: { id, notice } }: ProposedProps) {
  const { i18n } = useLingui();
  return (
    <>
      {notice?.endsAt != null && <Countdown at={notice.endsAt} />}
      <Link className="button button--main button--wide" href={`/${slug}/rounds/${id}/notice`}>
        {i18n._({ id: 'now.notice', message: '看公示的名单' })}
      </Link>
      <p className="why">
        {i18n._({
          id: 'now.notice-why',
          message: '任何人都可以提意见，名单页上写着向谁提、怎样提。名次与分数在揭晓时一起公布。',
        })}
      </p>
    </>
  );
}

interface DueNowProps extends UnderwayProps {
  readonly stage: Stage | undefined;
}

function DueNow({ contest, stage, voting }: DueNowProps) {
  const { i18n } = useLingui();
  const isOpen = stage?.state === 'open';
  if (isOpen && stage.kind === 'call') return <Call slug={contest.slug} closesAt={stage.closesAt} />;
  if (isOpen && stage.kind === 'roadshow') return <Roadshow contest={contest} />;
  const whys: Partial<Record<Stage['kind'], string>> = {
    marks: i18n._({ id: 'now.marks-why', message: '评分现在谁也看不到，到揭晓时和算式一起公布。' }),
    notice: i18n._({ id: 'now.notice-none', message: '拟入选名单还没有放上来，放上来后就在这一页看。' }),
  };
  const why = isOpen ? whys[stage.kind] : undefined;
  return (
    <>
      {voting ?? <EntriesButton contest={contest} />}
      {why !== undefined && <p className="why">{why}</p>}
    </>
  );
}

function Call({ slug, closesAt }: { readonly slug: string; readonly closesAt: string | null }) {
  const { i18n } = useLingui();
  return (
    <>
      {closesAt !== null && <Countdown at={closesAt} />}
      <Link className="button button--main button--wide" href={`/${slug}/submissions`}>
        {i18n._({ id: 'now.submit', message: '申报项目' })}
      </Link>
      <p className="why">
        {i18n._({ id: 'now.submit-why', message: '先存草稿，截止前都能改。申报过的，也从这里看审核到哪一步。' })}
      </p>
    </>
  );
}

function Roadshow({ contest: { slug, roadshow, stages } }: Pick<UnderwayProps, 'contest'>) {
  const { i18n } = useLingui();
  const clock = useClock();
  const vote = stages.find(({ kind, state }) => kind === 'ballots' && state === 'planned');
  const opensAt = vote?.opensAt ?? null;
  return (
    <>
      {roadshow.length > 0 && (
        <p className="now-fact">
          {i18n._({ id: 'now.stops', message: '{count} 站', values: { count: roadshow.length } })}
        </p>
      )}
      <Link className="button button--main button--wide" href={`/${slug}/roadshow`}>
        {i18n._({ id: 'now.roadshow', message: '看巡展安排' })}
      </Link>
      {opensAt !== null && (
        <p className="why">
          {i18n._({
            id: 'now.vote-opens',
            message: '投票 {day} {time} 开始。',
            values: { day: formatDay(opensAt, clock), time: formatTime(opensAt, clock) },
          })}
        </p>
      )}
    </>
  );
}

function EntriesButton({ contest: { slug, entriesCount } }: Pick<UnderwayProps, 'contest'>) {
  const { i18n } = useLingui();
  if (entriesCount === 0) return null;
  return (
    <Link className="button button--wide button--plain" href={`/${slug}/entries`}>
      {i18n._({ id: 'now.entries-count', message: '看 {count} 个项目', values: { count: entriesCount } })}
    </Link>
  );
}

function Deadline({ stage: { state, opensAt, closesAt } }: { readonly stage: Stage }) {
  const { i18n } = useLingui();
  const clock = useClock();
  const now = useNow();
  if (state === 'open' && closesAt !== null) {
    const { at, time } = lastDay(closesAt, clock);
    const values = { day: formatDay(at, clock), time };
    return <p className="deadline">{i18n._({ id: 'now.closes', message: '{day} {time} 截止', values })}</p>;
  }
  if (state !== 'planned' || opensAt === null) return null;
  const values = { day: formatDay(opensAt, clock), time: formatTime(opensAt, clock) };
  if (isOverdue({ state, opensAt }, now)) {
    return (
      <p className="deadline">{i18n._({ id: 'now.late', message: '原定 {day} {time} 开始，还没有开始', values })}</p>
    );
  }
  return <p className="deadline">{i18n._({ id: 'now.opens', message: '{day} {time} 开始', values })}</p>;
}

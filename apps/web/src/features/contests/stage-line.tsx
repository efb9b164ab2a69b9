import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Contest, Stage } from '../../api/types';
import { useClock } from '../../ui/clock';
import { Moment } from '../../ui/day';
import { useLanguage } from '../../ui/use-language';
import { useNow } from '../../ui/use-now';
import { Said, useSay } from '../../ui/words';
import { useStageActNames } from './stage-act-names';
import { isCalledOff, namedChanges } from './stage-acts';
import { groupNotes } from './stage-notes';
import { isOverdue, listedAt } from './stage-now';
import { windowOf } from './stage-window';
import './contests.css';

const MARKS = { closed: 'is-done', open: 'is-now', planned: 'is-next' } as const;

/** The stages in order: squares are over, the ring is now, open dots are to come. */
export function StageLine({ contest }: { readonly contest: Contest }) {
  const { stages } = contest;
  return (
    <>
      <ol className="stage-line">
        {stages.map((stage) => (
          <StageStep key={stage.key} stage={stage} contest={contest} />
        ))}
      </ol>
      {stages.map((stage) => (
        <StageChanges key={stage.key} stage={stage} />
      ))}
      <Overdue stages={stages} />
      <StageNotes stages={stages} />
    </>
  );
}

interface StageStepProps {
  readonly stage: Stage;
  readonly contest: Contest;
}

function StageStep({ stage, contest }: StageStepProps) {
  const { i18n } = useLingui();
  const isLate = isOverdue(stage, useNow());
  const states = {
    closed: i18n._({ id: 'stage.closed', message: '已结束' }),
    open: i18n._({ id: 'stage.open', message: '进行中' }),
    planned: isLate
      ? i18n._({ id: 'stage.late', message: '到时间没有开始' })
      : i18n._({ id: 'stage.planned', message: '未开始' }),
  };
  const { title, state } = stage;
  const listed = listedAt(stage, contest);
  return (
    <li className={`stage ${MARKS[state]}`} aria-current={state === 'open' ? 'step' : undefined}>
      <span className="stage-name">
        <Said words={title} />
      </span>
      <StageWhen stage={stage} />
      <span className="stage-state">
        {isCalledOff(stage) ? i18n._({ id: 'stage.called-off', message: '已取消' }) : states[state]}
      </span>
      {listed !== undefined && (
        <Link className="stage-list" href={`/${contest.slug}/rounds/${listed.id}/notice`}>
          {i18n._({ id: 'stage.list', message: '看名单' })}
        </Link>
      )}
    </li>
  );
}

function StageWhen({ stage }: { readonly stage: Stage }) {
  const { i18n } = useLingui();
  const { days, announced } = windowOf(stage, useClock());
  if (days.length === 0) return null;
  return (
    <>
      <span className="stage-when">
        <Days days={days} />
      </span>
      {announced !== null && (
        <span className="stage-when stage-planned">
          {i18n._({ id: 'stage.announced', message: '原定' })}{' '}
          <s>
            <Days days={announced} />
          </s>
        </span>
      )}
    </>
  );
}

function Days({ days: [from, to] }: { readonly days: readonly string[] }) {
  const isChinese = useLanguage() === 'zh';
  return (
    <>
      <span className="phrase">
        {from}
        {to !== undefined && (isChinese ? '—' : ' –')}
      </span>
      {isChinese ? <wbr /> : ' '}
      {to !== undefined && <span className="phrase">{to}</span>}
    </>
  );
}

/** What organisers changed by hand, when, and why. */
function StageChanges({ stage }: { readonly stage: Stage }) {
  const names = useStageActNames();
  return namedChanges(stage).map(({ at, act, reason }) => (
    <div key={at} className="changed">
      <p>
        <b>
          <Said words={stage.title} /> · {names[act]}
        </b>{' '}
        <span className="changed-when">
          <Moment at={at} />
        </span>
      </p>
      <p>
        <Said words={reason} />
      </p>
    </div>
  ));
}

/** Why stages have not opened although their time has come, as far as everybody may know. */
function Overdue({ stages }: { readonly stages: readonly Stage[] }) {
  const { i18n } = useLingui();
  const say = useSay();
  const now = useNow();
  const isChinese = useLanguage() === 'zh';
  const late = stages.filter((stage) => isOverdue(stage, now));
  if (late.length === 0) return null;
  return (
    <div className="changed">
      <p>
        <b>{late.map(({ title }) => say(title)).join(isChinese ? '、' : ', ')}</b>
      </p>
      <p>
        {i18n._({
          id: 'stage.late-why',
          message: '时间到了，但开始所需的还不齐全，所以没有开始。缺什么，组委会的工作页上已经写明。',
        })}
      </p>
    </div>
  );
}

/** What is said of the dates, once for all stages of which it is true. */
function StageNotes({ stages }: { readonly stages: readonly Stage[] }) {
  const say = useSay();
  const isChinese = useLanguage() === 'zh';
  const notes = groupNotes(stages);
  if (notes.length === 0) return null;
  return (
    <ul className="stage-notes">
      {notes.map(({ note, titles }) => (
        <li key={note.zh}>
          {titles.map(say).join(isChinese ? '、' : ', ')}
          {isChinese ? '\uff1a' : ': '}
          <Said words={note} />
        </li>
      ))}
    </ul>
  );
}

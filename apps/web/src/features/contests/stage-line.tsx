import { useLingui } from '@lingui/react';
import type { Stage } from '../../api/types';
import { useClock } from '../../ui/clock';
import { formatDay, formatWindow } from '../../ui/format/moments';
import { useLanguage } from '../../ui/use-language';
import { Said, useSay } from '../../ui/words';
import { groupNotes } from './stage-notes';
import './contests.css';

const MARKS = { closed: 'is-done', open: 'is-now', planned: 'is-next' } as const;

/** The stages in order: squares are over, the ring is now, open dots are to come. */
export function StageLine({ stages }: { readonly stages: readonly Stage[] }) {
  return (
    <>
      <ol className="stage-line">
        {stages.map((stage) => (
          <StageStep key={stage.key} stage={stage} />
        ))}
      </ol>
      <StageNotes stages={stages} />
    </>
  );
}

function StageStep({ stage: { title, opensAt, closesAt, state } }: { readonly stage: Stage }) {
  const { i18n } = useLingui();
  const states = {
    closed: i18n._({ id: 'stage.closed', message: '已结束' }),
    open: i18n._({ id: 'stage.open', message: '进行中' }),
    planned: i18n._({ id: 'stage.planned', message: '未开始' }),
  };
  return (
    <li className={`stage ${MARKS[state]}`} aria-current={state === 'open' ? 'step' : undefined}>
      <span className="stage-name">
        <Said words={title} />
      </span>
      <StageWhen opensAt={opensAt} closesAt={closesAt} />
      <span className="stage-state">{states[state]}</span>
    </li>
  );
}

function StageWhen({ opensAt, closesAt }: Pick<Stage, 'opensAt' | 'closesAt'>) {
  const clock = useClock();
  const one = opensAt ?? closesAt;
  if (one === null) return null;
  const [from = '', to] =
    opensAt !== null && closesAt !== null ? formatWindow(opensAt, closesAt, clock) : [formatDay(one, clock)];
  const dash = clock.language === 'zh' ? '—' : ' – ';
  return (
    <span className="stage-when">
      <span className="nowrap">
        {from}
        {to !== undefined && dash}
      </span>
      <wbr />
      {to !== undefined && <span className="nowrap">{to}</span>}
    </span>
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

import { useLingui } from '@lingui/react';
import type { Stage } from '../../api/types';
import { useClock } from '../../ui/clock';
import { formatDay, formatWindow } from '../../ui/format/moments';
import { Said } from '../../ui/words';

const MARKS = { closed: 'is-done', open: 'is-now', planned: 'is-next' } as const;

/** The stages in order: squares are over, the ring is now, open dots are to come. */
export function StageLine({ stages }: { readonly stages: readonly Stage[] }) {
  return (
    <ol className="stage-line">
      {stages.map((stage) => (
        <StageStep key={stage.key} stage={stage} />
      ))}
    </ol>
  );
}

function StageStep({ stage }: { readonly stage: Stage }) {
  const { i18n } = useLingui();
  const clock = useClock();
  const { title, opensAt, closesAt, state, note } = stage;
  const states = {
    closed: i18n._({ id: 'stage.closed', message: '已结束' }),
    open: i18n._({ id: 'stage.open', message: '进行中' }),
    planned: i18n._({ id: 'stage.planned', message: '未开始' }),
  };
  const from = opensAt ?? closesAt;
  return (
    <li className={`stage ${MARKS[state]}`} aria-current={state === 'open' ? 'step' : undefined}>
      <span className="stage-name">
        <Said words={title} />
      </span>
      {from !== null && (
        <span className="stage-when">
          {opensAt !== null && closesAt !== null ? formatWindow(opensAt, closesAt, clock) : formatDay(from, clock)}
        </span>
      )}
      <span className="stage-state">{states[state]}</span>
      {note !== null && (
        <span className="stage-state">
          <Said words={note} />
        </span>
      )}
    </li>
  );
}

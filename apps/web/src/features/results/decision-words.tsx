import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { Sanction } from '../../api/types';
import { useClock } from '../../ui/clock';
import { Moment } from '../../ui/day';
import { formatWhole } from '../../ui/format/exact-number';
import { formatMoment } from '../../ui/format/moments';
import { Said } from '../../ui/words';
import { useKindNames, useStruckWords } from './decision-names';
import './decisions.css';

interface DecisionWordsProps {
  readonly decision: Sanction;
  /** Whom it is about, where that is not clear. */
  readonly children?: ReactNode;
}

/** What was decided, what it makes in numbers, why, when, and what became of the place. */
export function DecisionWords({ decision, children }: DecisionWordsProps) {
  const { kind, reason, at } = decision;
  const names = useKindNames();
  return (
    <>
      <p className={ALERTING.has(kind) ? 'sanction-what' : 'sanction-what sanction-what--plain'}>{names[kind]}</p>
      <div>
        {children}
        <Votes decision={decision} />
        <Order decision={decision} />
        <p>
          <Said words={reason} />
        </p>
        <p className="sanction-when">
          <Moment at={at} /> <Places decision={decision} />
        </p>
      </div>
    </>
  );
}

const ALERTING = new Set<Sanction['kind']>(['disqualified', 'votes-struck', 'votes-annulled']);

/** Cast less struck is what is left. */
function Votes({ decision }: DecisionWordsProps) {
  const { channel, cast, struck, left, from, to } = decision;
  const { i18n } = useLingui();
  const struckWords = useStruckWords(decision);
  const clock = useClock();
  if (cast === null && struck === null && from === null) return null;
  const window = [from, to].flatMap((moment) => (moment === null ? [] : [formatMoment(moment, clock)])).join(' — ');
  return (
    <p className="sanction-sum">
      {channel !== null && (
        <>
          <Said words={channel} />{' '}
        </>
      )}
      {cast !== null &&
        struck !== null &&
        left !== null &&
        i18n._({
          id: 'decision.votes',
          message: '投出 {cast} − 扣减 {struck} = 计入 {left} 票',
          values: { cast: formatWhole(cast), struck: formatWhole(struck), left: formatWhole(left) },
        })}
      {cast === null && struckWords}
      {window !== '' && <span className="sanction-when"> {window}</span>}
    </p>
  );
}

/** Who comes before whom. */
function Order({ decision: { order } }: DecisionWordsProps) {
  const { i18n } = useLingui();
  if (order === null) return null;
  const named = (number: number) => i18n._({ id: 'entry.number', message: '{number} 号', values: { number } });
  const values = { order: order.map((tied) => tied.map(named).join(' = ')).join(' → ') };
  return <p>{i18n._({ id: 'decision.order', message: '先后：{order}', values })}</p>;
}

/** The place without the decision, and with it. */
function Places({ decision: { places } }: DecisionWordsProps) {
  const { i18n } = useLingui();
  if (places === null) return null;
  const { before, after } = places;
  if (before === null) return null;
  if (after === null)
    return (
      <>{i18n._({ id: 'decision.place-lost', message: '没有这项决定，它是第 {before} 名。', values: { before } })}</>
    );
  const values = { before, after };
  return before === after ? (
    <>{i18n._({ id: 'decision.place-kept', message: '有没有这项决定，它都是第 {after} 名。', values })}</>
  ) : (
    <>{i18n._({ id: 'decision.place', message: '没有这项决定是第 {before} 名，有则第 {after} 名。', values })}</>
  );
}

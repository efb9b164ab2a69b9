import { useLingui } from '@lingui/react';
import type { NeededWay } from '../../../api/types';
import { fitsDigits, formatExact, formatWritten } from '../../../ui/format/exact-number';
import { sideBySide } from '../../../ui/format/side-by-side';
import { useSay } from '../../../ui/words';
import { type ScoreShown, useNotYetEnough } from './not-yet-enough';

interface NeededWaysProps extends ScoreShown {
  readonly ways: readonly NeededWay[];
  /** Whether each says by itself why equal scores are not enough. */
  readonly notes: boolean;
}

/** Each way by itself: how much more, and what that comes to. */
export function NeededWays({ ways, ...shown }: NeededWaysProps) {
  return (
    <dl className="needs">
      {ways.map((way, index) => (
        <div key={index}>
          <dt>
            <WayName way={way} />
          </dt>
          <dd>{way.more === null ? <WhyNot not={way.not} /> : <Enough way={way} more={way.more} {...shown} />}</dd>
        </div>
      ))}
    </dl>
  );
}

function WayName({ way: { channel, group, session, figure } }: { readonly way: NeededWay }) {
  const { i18n } = useLingui();
  const say = useSay();
  const titled = channel ?? figure;
  const names = [titled, group, session].flatMap((each) => (each === null ? [] : [say(each.title)]));
  return <>{i18n._({ id: 'needed.alone', message: '只靠{name}', values: { name: names.join(' · ') } })}</>;
}

interface EnoughProps extends Omit<NeededWaysProps, 'ways'> {
  readonly way: NeededWay;
  readonly more: string;
}

function Enough({ way, more, notes, score, scoreDigits }: EnoughProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { kind, figure, isWholeFigure, reaches, standing, isLeast } = way;
  const isVotes = kind === 'votes';
  const write = (value: string): string => (isVotes ? formatExact(value, 0) : writeValue(value));
  const isLess = more.startsWith('-');
  const unit = useUnit(kind, more);
  const note = useNotYetEnough({ score, scoreDigits })(way);
  const value = { reaches: write(reaches ?? ''), figure: figure === null ? '' : say(figure.title) };
  const parts = [
    isVotes
      ? i18n._({ id: 'needed.reaches-votes', message: '共 {reaches} 票', values: value })
      : isWholeFigure
        ? i18n._({ id: 'needed.reaches', message: '{figure}到 {reaches}', values: value })
        : i18n._({ id: 'needed.reaches-before', message: '{figure}折算之前到 {reaches}', values: value }),
  ];
  if (standing !== null && figure?.id !== score.id) {
    const reached = sideBySide([standing.score, standing.otherScore], scoreDigits)(standing.score);
    const values = { score: say(score.title), reached };
    parts.push(i18n._({ id: 'needed.reached', message: '{score} {reached}', values }));
  }
  return (
    <>
      {isLess && `${i18n._({ id: 'needed.less', message: '少' })} `}
      <b>{write(isLess ? more.slice(1) : more)}</b> {unit}
      <span>{parts.join(i18n._({ id: 'compare.comma', message: '，' }))}</span>
      {notes && note !== null && <span>{note}</span>}
      {!isLeast && <span>{i18n._({ id: 'needed.not-least', message: '少一步不够；再少一些也许够' })}</span>}
    </>
  );
}

function useUnit(kind: NeededWay['kind'], more: string): string {
  const { i18n } = useLingui();
  if (kind === 'figure') return i18n._({ id: 'needed.points', message: '分' });
  return more === '1' ? i18n._({ id: 'needed.vote', message: '票' }) : i18n._({ id: 'needed.votes', message: '票' });
}

const LEAST_DIGITS = 2;

/** Nothing is lost of what is to be added; what is reached is rounded to be read. */
function writeValue(value: string): string {
  return fitsDigits(value, LEAST_DIGITS) || value.includes('/')
    ? formatExact(value, LEAST_DIGITS)
    : formatWritten(value);
}

function WhyNot({ not }: { readonly not: NeededWay['not'] }) {
  const { i18n } = useLingui();
  switch (not) {
    case 'annulled':
      return <>{i18n._({ id: 'needed.annulled', message: '它的票已作废' })}</>;
    case 'barred':
      return <>{i18n._({ id: 'needed.barred', message: '这里不能投给它' })}</>;
    case 'not-found':
      return <>{i18n._({ id: 'needed.not-found', message: '没有试到够的数' })}</>;
    case 'too-large':
      return <>{i18n._({ id: 'needed.too-long', message: '逐个试算太久' })}</>;
    default:
      return <>{i18n._({ id: 'needed.out-of-reach', message: '再多也不够' })}</>;
  }
}

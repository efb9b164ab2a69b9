import { useLingui } from '@lingui/react';
import { useId } from 'react';
import type { Cut, ResultPart, Strip } from '../../api/types';
import { useLanguage } from '../../ui/use-language';
import { useSay } from '../../ui/words';
import { gapOf } from './gap-words';
import type { RowSource } from './placed';
import { layOutStrip, type NearStrip, type StripMark } from './strip-layout';

interface StripDrawingProps {
  readonly part: ResultPart;
  readonly strip: Strip;
  readonly cut: Cut;
  readonly source: RowSource;
}

/** Up and gold is in, short and grey is out, the black line between the last one in and the first one out. */
export function StripDrawing({ part: { ranking, ranked }, strip, cut, source }: StripDrawingProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const id = useId();
  const { marks, cutAt, near } = layOutStrip(strip, ranking, cut);
  const { write } = source;
  const values = {
    score: say(source.score.title),
    count: ranked,
    last: cut.last.place,
    lastScore: write(cut.last.score),
    first: cut.first.place,
    firstScore: write(cut.first.score),
  };
  return (
    <svg
      className={near === null ? 'strip-plot strip-plot--whole' : 'strip-plot'}
      role="img"
      aria-labelledby={`${id}-title ${id}-words`}
    >
      <title id={`${id}-title`}>
        {i18n._({ id: 'strip.title', message: '{count, plural, other {# 项的{score}与切线}}', values })}
      </title>
      <desc id={`${id}-words`}>
        {i18n._({
          id: 'strip.words',
          message: '第 {last} 名 {lastScore}，第 {first} 名 {firstScore}，切线在两者之间。',
          values,
        })}
      </desc>
      <line className="axis" x1="0" x2="100%" y1="2.1em" y2="2.1em" />
      <Marks marks={marks} from={['0.5em', '1.1em']} to="2.1em" />
      <Upright className="cut" at={cutAt} from="0" to="2.6em" />
      <text x="0" y="3.5em">
        {write(strip.from)}
      </text>
      <text x="100%" y="3.5em" textAnchor="end">
        {write(strip.to)}
      </text>
      {near !== null && <Enlarged near={near} gap={gapOf(cut, source)} />}
    </svg>
  );
}

function Enlarged({ near, gap }: { readonly near: NearStrip; readonly gap: string }) {
  const { i18n } = useLingui();
  const separator = useLanguage() === 'zh' ? '、' : ', ';
  const isLeft = near.cutAt <= 50;
  return (
    <>
      <line className="lens" x1={`${near.from}%`} y1="2.2em" x2="0" y2="4.6em" />
      <line className="lens" x1={`${near.to}%`} y1="2.2em" x2="100%" y2="4.6em" />
      <line className="axis" x1="0" x2="100%" y1="8.6em" y2="8.6em" />
      <Marks marks={near.marks} from={['6.4em', '7.3em']} to="8.6em" />
      <Upright className="cut" at={near.cutAt} from="5em" to="9.2em" />
      {near.labels.map(({ at, isIn, places }) => (
        <text key={places[0]} className={isIn ? 'is-award' : undefined} x={`${at}%`} y="10em" textAnchor="middle">
          {places.join(separator)}
        </text>
      ))}
      <line className="gap" x1={`${near.gapFrom}%`} x2={`${near.gapTo}%`} y1="7.9em" y2="7.9em" />
      <text
        className="gap-name"
        x={`${near.cutAt}%`}
        y="5.9em"
        dx={isLeft ? '.5em' : '-.5em'}
        textAnchor={isLeft ? 'start' : 'end'}
      >
        {i18n._({ id: 'strip.apart', message: '差 {gap}', values: { gap } })}
      </text>
    </>
  );
}

interface MarksProps {
  readonly marks: readonly StripMark[];
  /** Where those that are in begin, and the others: shape as well as colour. */
  readonly from: readonly [string, string];
  readonly to: string;
}

function Marks({ marks, from, to }: MarksProps) {
  return marks.map(({ at, isIn }, index) => (
    <Upright key={index} className={isIn ? 'mark is-award' : 'mark'} at={at} from={from[isIn ? 0 : 1]} to={to} />
  ));
}

interface UprightProps {
  readonly className: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

const Upright = ({ className, at, from, to }: UprightProps) => (
  <line className={className} x1={`${at}%`} x2={`${at}%`} y1={from} y2={to} />
);

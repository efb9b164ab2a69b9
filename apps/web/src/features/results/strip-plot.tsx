import { useLingui } from '@lingui/react';
import { useId } from 'react';
import type { Ranked, ResultPart, ResultScore } from '../../api/types';
import { Disclosure } from '../../ui/disclosure';
import { sideBySide } from '../../ui/format/side-by-side';
import { SimulatedTag } from '../../ui/simulated';
import { TableScroll } from '../../ui/table-scroll';
import { useLanguage } from '../../ui/use-language';
import { Said, useSay } from '../../ui/words';
import { type Cut, distanceTo } from './cut';
import { layOutStrip, type StripMark } from './strip-layout';
import './strip.css';

interface StripPlotProps {
  readonly part: ResultPart;
  readonly cut: Cut;
  readonly score: ResultScore;
  /** What the entries are called that are in. */
  readonly inside: string;
}

/** All scores on one line with the cut, the part around it enlarged, and the same as a table. */
export function StripPlot({ part, cut, score, inside }: StripPlotProps) {
  const { i18n } = useLingui();
  const { ranking } = part;
  const count = ranking.length;
  return (
    <figure className="strip">
      <figcaption>
        <b>
          <GapWords cut={cut} ranking={ranking} score={score} />
        </b>
        <SimulatedTag>{i18n._({ id: 'tag.simulated-scores', message: '模拟分数' })}</SimulatedTag>
      </figcaption>
      <Sides part={part} inside={inside} />
      <Plot part={part} cut={cut} score={score} />
      <Disclosure
        summary={i18n._({
          id: 'strip.table',
          message: '{count, plural, other {看这张图的表：# 项得分与离切线的距离}}',
          values: { count },
        })}
        always={<StripTable part={part} cut={cut} score={score} />}
      />
    </figure>
  );
}

/** `第 10 名与第 11 名相差 0.62`. */
export function GapWords({
  cut,
  ranking,
  score,
}: Omit<StripPlotProps, 'part' | 'inside'> & Pick<ResultPart, 'ranking'>) {
  const { i18n } = useLingui();
  const say = useSay();
  const values = {
    score: say(score.title),
    last: cut.lastIn.place,
    first: cut.firstOut.place,
    gap: gapText(cut, ranking, score),
  };
  return <>{i18n._({ id: 'strip.gap', message: '第 {last} 名与第 {first} 名，{score}相差 {gap}', values })}</>;
}

function gapText(cut: Cut, ranking: readonly Ranked[], score: ResultScore): string {
  const gaps = ranking.map((ranked) => distanceTo(cut, ranked));
  return sideBySide(gaps, score.digits ?? 2)(cut.gap);
}

/** What stands on either side of the line. */
function Sides({ part: { lists }, inside }: Pick<StripPlotProps, 'part' | 'inside'>) {
  const [, next] = lists;
  return (
    <p className="strip-sides" aria-hidden="true">
      <span>{next !== undefined && <Said words={next.title} />}</span>
      <span className="is-award">{inside}</span>
    </p>
  );
}

function Plot({ part: { ranking }, cut, score }: Omit<StripPlotProps, 'inside'>) {
  const { i18n } = useLingui();
  const say = useSay();
  const id = useId();
  const layout = layOutStrip(ranking, cut);
  const write = sideBySide(
    ranking.map((ranked) => ranked.score),
    score.digits ?? 2,
  );
  const [best, worst] = [ranking[0], ranking[ranking.length - 1]];
  const values = {
    score: say(score.title),
    count: ranking.length,
    last: cut.lastIn.place,
    lastScore: write(cut.lastIn.score),
    first: cut.firstOut.place,
    firstScore: write(cut.firstOut.score),
  };
  return (
    <svg className="strip-plot" role="img" aria-labelledby={`${id}-title ${id}-words`}>
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
      <Marks marks={layout.marks} from={['0.5em', '1.1em']} to="2.1em" />
      <Upright className="cut" at={layout.cutAt} from="0" to="2.6em" />
      {worst !== undefined && (
        <text x={`${layout.marks[layout.marks.length - 1]?.at ?? 0}%`} y="3.5em" textAnchor="middle">
          {write(worst.score)}
        </text>
      )}
      {best !== undefined && (
        <text x="100%" y="3.5em" textAnchor="end">
          {write(best.score)}
        </text>
      )}
      <line className="lens" x1={`${layout.lens.from}%`} y1="2.2em" x2="0" y2="4.6em" />
      <line className="lens" x1={`${layout.lens.to}%`} y1="2.2em" x2="100%" y2="4.6em" />
      <Enlarged layout={layout} gap={gapText(cut, ranking, score)} />
    </svg>
  );
}

function Enlarged({ layout, gap }: { readonly layout: ReturnType<typeof layOutStrip>; readonly gap: string }) {
  const { i18n } = useLingui();
  const separator = useLanguage() === 'zh' ? '、' : ', ';
  const isLeft = layout.nearCutAt <= 50;
  return (
    <>
      <line className="axis" x1="0" x2="100%" y1="8.6em" y2="8.6em" />
      <Marks marks={layout.near} from={['6.4em', '7.3em']} to="8.6em" />
      <Upright className="cut" at={layout.nearCutAt} from="5em" to="9.2em" />
      {layout.labels.map(({ at, isIn, places }) => (
        <text key={places[0]} className={isIn ? 'is-award' : undefined} x={`${at}%`} y="10em" textAnchor="middle">
          {places.join(separator)}
        </text>
      ))}
      <line className="gap" x1={`${layout.gapFrom}%`} x2={`${layout.gapTo}%`} y1="7.9em" y2="7.9em" />
      <text
        className="gap-name"
        x={`${layout.nearCutAt}%`}
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

function StripTable({ part: { ranking }, cut, score }: Omit<StripPlotProps, 'inside'>) {
  const { i18n } = useLingui();
  const write = sideBySide(
    ranking.map((ranked) => ranked.score),
    score.digits ?? 2,
  );
  const distances = ranking.map((ranked) => distanceTo(cut, ranked));
  const writeDistance = sideBySide(distances, score.digits ?? 2);
  const caption = i18n._({
    id: 'strip.caption',
    message: '进线的写比第 {first} 名多多少，其余写比第 {last} 名少多少。',
    values: { first: cut.firstOut.place, last: cut.lastIn.place },
  });
  return (
    <TableScroll label={caption}>
      <table className="table table--tight">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              {i18n._({ id: 'strip.place', message: '名次' })}
            </th>
            <th scope="col">{i18n._({ id: 'ledger.entry', message: '项目' })}</th>
            <th scope="col" className="n">
              <Said words={score.title} />
            </th>
            <th scope="col" className="n">
              {i18n._({ id: 'strip.distance', message: '离切线' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.map((ranked, index) => (
            <tr key={ranked.number}>
              <td className="n">{ranked.place}</td>
              <th scope="row">
                <Said words={ranked.title} />
              </th>
              <td className="n">{write(ranked.score)}</td>
              <td className="n">
                {ranked.place <= cut.lastIn.place && '+'}
                {writeDistance(distances[index] ?? '')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

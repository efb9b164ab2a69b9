import { useLingui } from '@lingui/react';
import type { AwardList, Cut, ResultPart, Strip } from '../../api/types';
import { Disclosure } from '../../ui/disclosure';
import { SimulatedTag } from '../../ui/simulated';
import { Said } from '../../ui/words';
import { GapWords } from './gap-words';
import type { RowSource } from './placed';
import { StripDrawing } from './strip-drawing';
import { StripTable } from './strip-table';
import './strip.css';

interface StripPlotProps {
  readonly part: ResultPart;
  readonly strip: Strip;
  /** The list that ends at the cut. */
  readonly list: AwardList;
  readonly cut: Cut;
  readonly source: RowSource;
}

/** All scores on one line with the cut, the part around it enlarged, and the same as a table. */
export function StripPlot({ part, strip, list, cut, source }: StripPlotProps) {
  const { i18n } = useLingui();
  const values = { count: part.ranking.length };
  return (
    <figure className="strip">
      <figcaption>
        <b>
          <GapWords cut={cut} source={source} />
        </b>{' '}
        <SimulatedTag>{i18n._({ id: 'tag.simulated-scores', message: '模拟分数' })}</SimulatedTag>
      </figcaption>
      <Sides lists={part.lists} list={list} />
      <StripDrawing part={part} strip={strip} cut={cut} source={source} />
      <Disclosure
        summary={i18n._({
          id: 'strip.table',
          message: '{count, plural, other {看这张图的表：# 项得分与离切线的距离}}',
          values,
        })}
        always={<StripTable part={part} cut={cut} source={source} />}
      />
    </figure>
  );
}

/** What stands on either side of the line. */
function Sides({ lists, list }: { readonly lists: readonly AwardList[]; readonly list: AwardList }) {
  const next = lists[lists.indexOf(list) + 1];
  return (
    <p className="strip-sides" aria-hidden="true">
      <span>{next !== undefined && <Said words={next.title} />}</span>
      <span className="is-award">
        <Said words={list.title} />
      </span>
    </p>
  );
}

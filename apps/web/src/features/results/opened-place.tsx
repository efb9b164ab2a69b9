import { useLingui } from '@lingui/react';
import type { Ranked } from '../../api/types';
import { useSay } from '../../ui/words';
import { Cite } from './cite';
import { Explanation } from './explanation';
import type { RowSource } from './placed';
import './opened-place.css';

interface OpenedPlaceProps {
  readonly source: RowSource;
  readonly ranked: Ranked;
}

/** What stands in a place that was opened: its arithmetic, and how it is cited. */
export function OpenedPlace({ source, ranked }: OpenedPlaceProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { published, round, score } = source;
  const { number, place, title } = ranked;
  const of = i18n._({
    id: 'results.how-of',
    message: '：第 {place} 名，{title}',
    values: { place, title: say(title) },
  });
  return (
    <>
      <Explanation slug={published.slug} round={round} published={published} score={score} number={number} />
      <div className="place-tools">
        <Cite place={{ source, ranked }} of={of} />
      </div>
    </>
  );
}

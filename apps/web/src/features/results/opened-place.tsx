import { useLingui } from '@lingui/react';
import type { Ranked } from '../../api/types';
import { useSay } from '../../ui/words';
import { Cite } from './cite';
import { Explanation } from './explanation';
import { sharedPage } from './place-page';
import type { RowSource } from './placed';
import { Share } from './share';
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
  const words = `${i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })} · ${say(title)}`;
  return (
    <>
      <Explanation slug={published.slug} round={round} published={published} score={score} number={number} />
      <div className="place-tools">
        {round === published.round && <Share page={sharedPage(published, number)} title={words} of={of} />}
        <Cite place={{ source, ranked }} of={of} />
      </div>
    </>
  );
}

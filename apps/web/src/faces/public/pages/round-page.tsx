import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useResults } from '../../../api/results';
import type { Results } from '../../../api/types';
import { SimulatedPlaces } from '../../../features/results/first-list';
import { RoundList } from '../../../features/results/round-list';
import { NotFound } from '../../../ui/failure';
import { Fetched } from '../../../ui/fetched';
import { Icon } from '../../../ui/icon';
import { PageHead } from '../../../ui/part';
import { Said } from '../../../ui/words';
import type { PageProps } from '../code/code';
import { type Place, readVersion } from '../list/place';

export function RoundPage({ place }: PageProps) {
  const { i18n } = useLingui();
  const results = useResults(place.slug, readVersion(place.query));
  return (
    <Fetched query={results} waiting={i18n._({ id: 'results.loading', message: '正在取结果' })} level={1}>
      {(data) => <WholeRound place={place} results={data} />}
    </Fetched>
  );
}

/** The ranking of one round, from the first to the last. */
function WholeRound({ place: { slug, round: id }, results }: { readonly place: Place; readonly results: Results }) {
  const { i18n } = useLingui();
  const round = results.rounds.find((each) => each.id === id);
  if (round === undefined) return <NotFound />;
  return (
    <>
      <Link className="back-link" href={`/${slug}/results`}>
        <Icon name="back" />
        {i18n._({ id: 'results.page', message: '评选结果' })}
      </Link>
      <PageHead
        title={<Said words={round.title} />}
        lead={
          <>
            {i18n._({ id: 'round.lead', message: '这一轮的全部名次，每个都能点开看算式。' })} <SimulatedPlaces />
          </>
        }
      />
      <RoundList slug={slug} version={results.version} round={round} />
    </>
  );
}

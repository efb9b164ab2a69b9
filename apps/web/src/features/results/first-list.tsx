import { useLingui } from '@lingui/react';
import type { Ranked } from '../../api/types';
import { useSimulated } from '../../ui/simulated';
import { useLanguage } from '../../ui/use-language';
import { Said } from '../../ui/words';
import { rowName } from './named-row';
import { nameOf, type RowSource } from './placed';
import './first-list.css';

interface FirstListProps {
  /** The award's, in the order of its list. */
  readonly placed: readonly Ranked[];
  readonly source: RowSource;
}

/** The winners in one screen of a phone: place, title, lead submitter, score; made to be a picture. */
export function FirstList({ placed, source }: FirstListProps) {
  const { i18n } = useLingui();
  const isSimulated = useSimulated();
  const { version } = source.published;
  const ours = i18n._({ id: 'first.version', message: '桂冠，第 {version} 版', values: { version } });
  return (
    <>
      <ol className={isSimulated ? 'first-list is-simulated' : 'first-list'}>
        {placed.map((ranked) => (
          <li key={ranked.number}>
            <FirstRow ranked={ranked} source={source} />
          </li>
        ))}
      </ol>
      <p className="first-foot">
        <TiesInWords placed={placed} />
        <span>
          {isSimulated && `${i18n._({ id: 'first.simulated', message: '模拟名次与分数，非大赛结果' })} · `}
          {ours}
        </span>
      </p>
    </>
  );
}

interface FirstRowProps {
  readonly ranked: Ranked;
  readonly source: RowSource;
}

function FirstRow({ ranked, source }: FirstRowProps) {
  const { number, place, submitters, tie, score } = ranked;
  const { i18n } = useLingui();
  const [lead] = submitters;
  return (
    <a className="first-row" href={`#${rowName(source.round, number)}`}>
      <span className="first-place">
        <span className="off-screen">
          {i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })}{' '}
        </span>
        <span aria-hidden="true">{place}</span>
      </span>
      <span className="first-name">
        <span className="first-title">
          <Said words={nameOf(ranked)} byPhrase />
        </span>{' '}
        {lead !== undefined && (
          <span className="first-body">
            <Said words={lead} byPhrase />
          </span>
        )}
      </span>{' '}
      <span className="first-score">
        {tie !== null && (
          <span className="first-tie" aria-hidden="true">
            =
          </span>
        )}
        {source.write(score)}
      </span>
    </a>
  );
}

/** Each sentence about a tie once, from the place that comes first in it. */
function TiesInWords({ placed }: { readonly placed: readonly Ranked[] }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const first = placed.filter(({ place, tie }) => tie !== null && tie.first.every((other) => other.place >= place));
  return first.map(({ number, place, tie }) => {
    const values = { place, why: tie?.sentence[language] ?? '' };
    return <span key={number}>= {i18n._({ id: 'first.tie', message: '第 {place} 名：{why}', values })}</span>;
  });
}

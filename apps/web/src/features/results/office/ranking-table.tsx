import { useLingui } from '@lingui/react';
import { Fragment, useState } from 'react';
import type { Publication } from '../../../api/addresses';
import type { AwardList, Ranked, ResultPart, ResultRound } from '../../../api/types';
import { toNumber } from '../../../ui/format/exact-number';
import { PublicLinks } from '../../../ui/public-links';
import { Said, SaidList } from '../../../ui/words';
import { Explanation } from '../explanation';
import { GapWords } from '../gap-words';
import { type RowSource, sourceOf } from '../placed';
import { isAwarded, rankingLines } from './ranked-groups';

interface RankingTableProps {
  readonly publication: Publication;
  readonly round: ResultRound;
  readonly part: ResultPart;
}

/** A ranking with its lists, the lines between them, and below each row the arithmetic that made it. */
export function RankingTable({ publication, round, part }: RankingTableProps) {
  const { i18n } = useLingui();
  const [opened, setOpened] = useState<number | null>(null);
  const source = sourceOf(publication, round, part.ranking);
  const farthest = Math.max(...part.ranking.map(({ toCut }) => Math.abs(toNumber(toCut?.by ?? '0'))), 0.000_001);
  return (
    <table className="o-table o-dense o-ranking">
      <caption className="o-hidden">
        <Said words={round.title} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{i18n._({ id: 'ranking.place', message: '名次' })}</th>
          <th scope="col" className="o-n">
            {i18n._({ id: 'entry-list.number', message: '号' })}
          </th>
          <th scope="col">{i18n._({ id: 'entry-list.title', message: '项目' })}</th>
          <th scope="col">{i18n._({ id: 'entry-list.submitters', message: '申报单位' })}</th>
          <th scope="col" className="o-n">
            <Said words={round.score.title} />
          </th>
          <th scope="col" className="o-n">
            {i18n._({ id: 'ranking.away', message: '离入选线' })}
          </th>
          <th scope="col">
            <span className="o-hidden">{i18n._({ id: 'ranking.drawn', message: '距离图' })}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rankingLines(part).map((line) => {
          if (line.kind === 'list') return <ListHead key={`list ${line.list.id}`} list={line.list} />;
          if (line.kind === 'cut') return <CutRow key={`cut ${line.list.id}`} list={line.list} source={source} />;
          const { ranked } = line;
          const isOpen = opened === ranked.number;
          return (
            <Fragment key={ranked.number}>
              <RankedRow
                ranked={ranked}
                source={source}
                isAwarded={isAwarded(ranked, part)}
                farthest={farthest}
                isOpen={isOpen}
                onToggle={() => setOpened(isOpen ? null : ranked.number)}
              />
              {isOpen && (
                <tr className="o-opened">
                  <td colSpan={7}>
                    <div className="o-opened-box">
                      <PublicLinks>
                        <Explanation
                          slug={publication.slug}
                          round={round.id}
                          number={ranked.number}
                          score={round.score}
                          published={{ round: publication.round, version: publication.version }}
                        />
                      </PublicLinks>
                    </div>
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function ListHead({ list: { title, total } }: { readonly list: AwardList }) {
  const { i18n } = useLingui();
  return (
    <tr className="o-head-line">
      <td colSpan={7}>
        <Said words={title} />{' '}
        <span className="o-faint o-small">
          {i18n._({ id: 'ranking.list-total', message: '{total} 项', values: { total } })}
        </span>
      </td>
    </tr>
  );
}

interface CutRowProps {
  readonly list: AwardList;
  readonly source: RowSource;
}

function CutRow({ list: { cut, title }, source }: CutRowProps) {
  const { i18n } = useLingui();
  if (cut === null) return null;
  return (
    <tr className="o-cut">
      <td colSpan={7}>
        <div className="o-cut-line">
          <span>
            <b>{i18n._({ id: 'ranking.cut', message: '入选线' })}</b> <Said words={title} />
          </span>
          <span>
            <GapWords cut={cut} source={source} />
          </span>
        </div>
      </td>
    </tr>
  );
}

interface RankedRowProps {
  readonly ranked: Ranked;
  readonly source: RowSource;
  readonly isAwarded: boolean;
  /** The greatest distance from the line, which is drawn as the whole. */
  readonly farthest: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function RankedRow({ ranked, source, isAwarded: awarded, farthest, isOpen, onToggle }: RankedRowProps) {
  const { i18n } = useLingui();
  const { number, title, place, score, tie, toCut, submitters } = ranked;
  return (
    <tr className={isOpen ? 'o-chosen' : undefined}>
      <td className={awarded ? 'o-place o-awarded' : 'o-place o-plain'}>{place}</td>
      <td className="o-n">{number}</td>
      <td>
        <button type="button" className="o-row-title" aria-expanded={isOpen} onClick={onToggle}>
          <Said words={title} />
        </button>
      </td>
      <td className="o-soft">
        <SaidList list={submitters} byPhrase={false} />
      </td>
      <td className="o-n o-total">
        {tie !== null && (
          <span className="o-tie">
            = <span className="o-hidden">{i18n._({ id: 'ranking.tied', message: '同分' })}</span>
          </span>
        )}
        {source.write(score)}
      </td>
      <td className="o-n">{toCut === null ? '\u2014' : signed(toCut.isOn, source.write(toCut.by))}</td>
      <td>{toCut !== null && <Away share={Math.abs(toNumber(toCut.by)) / farthest} isOn={toCut.isOn} />}</td>
    </tr>
  );
}

const signed = (isOn: boolean, size: string): string => `${isOn ? '+' : '\u2212'}${size.replace(/^\u2212/, '')}`;

/** To the right of the line who is over it, to the left who is not. */
function Away({ share, isOn }: { readonly share: number; readonly isOn: boolean }) {
  const width = 50 * share;
  return (
    <svg className={isOn ? 'o-away o-on' : 'o-away'} aria-hidden="true">
      <rect x={`${isOn ? 50 : 50 - width}%`} y="25%" width={`${width}%`} height="50%" />
      <line x1="50%" x2="50%" y1="0" y2="100%" />
    </svg>
  );
}

import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { AwardList, OutEntry, Ranked, ResultPart, ResultRound } from '../../api/types';
import { useLanguage } from '../../ui/use-language';
import { Said, useSay } from '../../ui/words';
import { placedIn, type RowSource, unlisted } from './placed';
import { PlaceRow } from './place-row';
import { WinnerRow } from './winner-row';
import './results.css';

interface AwardListsProps {
  readonly slug: string;
  readonly version: number;
  readonly round: ResultRound;
}

/** The lists of the last round, part by part: the first in gold, the others in lines. */
export function AwardLists({ slug, version, round }: AwardListsProps) {
  const source = { slug, version, round: round.id, score: round.score };
  return (
    <>
      {round.parts.map((part) => (
        <PartLists key={part.part ?? ''} part={part} source={source} />
      ))}
    </>
  );
}

interface PartListsProps {
  readonly part: ResultPart;
  readonly source: RowSource;
}

function PartLists({ part, source }: PartListsProps) {
  const { i18n } = useLingui();
  const rest = unlisted(part);
  return (
    <>
      {part.lists.map((list, index) => (
        <List key={list.id} part={part} list={list} source={source} isGold={index === 0} />
      ))}
      {rest.length > 0 && (
        <section className="thick-thin results-list" aria-label={i18n._({ id: 'results.rest', message: '其余名次' })}>
          <ListHead title={i18n._({ id: 'results.rest', message: '其余名次' })} part={part} source={source} />
          <Rows ranked={rest} source={source} />
        </section>
      )}
      {part.out.length > 0 && <Out out={part.out} />}
    </>
  );
}

interface ListProps {
  readonly part: ResultPart;
  readonly list: AwardList;
  readonly source: RowSource;
  readonly isGold: boolean;
}

function List({ part, list, source, isGold }: ListProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const placed = placedIn(part, list);
  return (
    <section
      className={isGold ? 'thick-thin thick-thin--gold' : 'thick-thin results-list'}
      aria-label={say(list.title)}
    >
      <ListHead title={<Said words={list.title} />} part={part} source={source} />
      {placed.length === 0 && (
        <p className="soft">{i18n._({ id: 'results.empty-list', message: '没有项目进入这份名单。' })}</p>
      )}
      {isGold ? (
        <ol>
          {placed.map((ranked) => (
            <WinnerRow key={ranked.number} source={source} ranked={ranked} />
          ))}
        </ol>
      ) : (
        <Rows ranked={placed} source={source} shared={list.shared} />
      )}
    </section>
  );
}

interface ListHeadProps {
  readonly title: ReactNode;
  readonly part: ResultPart;
  readonly source: RowSource;
}

function ListHead({ title, part, source }: ListHeadProps) {
  const { i18n } = useLingui();
  const say = useSay();
  return (
    <div className="list-head">
      <h2>
        {title}
        {part.title !== null && (
          <small>
            {' '}
            <Said words={part.title} />
          </small>
        )}
      </h2>
      <p>{i18n._({ id: 'results.by', message: '按{score}排列', values: { score: say(source.score.title) } })}</p>
    </div>
  );
}

interface RowsProps {
  readonly ranked: readonly Ranked[];
  readonly source: RowSource;
  readonly shared?: readonly number[];
}

export function Rows({ ranked, source, shared = [] }: RowsProps) {
  return (
    <ol className="excellent">
      {ranked.map((row) => (
        <PlaceRow key={row.number} source={source} ranked={row} isShared={shared.includes(row.number)} />
      ))}
    </ol>
  );
}

/** Who is not ranked, and why. */
export function Out({ out }: { readonly out: readonly OutEntry[] }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  return (
    <section className="thick-thin results-list" aria-label={i18n._({ id: 'results.out', message: '不参加排名' })}>
      <div className="list-head">
        <h2>{i18n._({ id: 'results.out', message: '不参加排名' })}</h2>
      </div>
      <ul className="excellent">
        {out.map(({ number, title, sentence }) => (
          <li key={number} className="excellent-row out-row">
            <span className="excellent-title">
              <Said words={title} byPhrase />
              <span className="small faint">
                {i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })} · {sentence[language]}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

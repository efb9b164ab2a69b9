import { useLingui } from '@lingui/react';
import { useId } from 'react';
import type { AwardList, OutEntry, Ranked, ResultPart, ResultRound } from '../../api/types';
import { useLanguage } from '../../ui/use-language';
import { Said, useSay } from '../../ui/words';
import { cutOf } from './cut';
import { FirstList } from './first-list';
import { ListHead } from './list-head';
import { placedIn, type RowSource, sourceOf, unlisted } from './placed';
import { PlaceRow } from './place-row';
import { StripPlot } from './strip-plot';
import { WinnerRow } from './winner-row';
import './results.css';

interface AwardListsProps {
  readonly slug: string;
  readonly version: number;
  readonly round: ResultRound;
}

/** The lists of the last round, part by part: the first in gold, the others in lines. */
export function AwardLists(props: AwardListsProps) {
  return props.round.parts.map((part) => (
    <PartLists key={part.part ?? ''} part={part} source={sourceOf(props, part)} />
  ));
}

interface PartListsProps {
  readonly part: ResultPart;
  readonly source: RowSource;
}

function PartLists({ part, source }: PartListsProps) {
  const { i18n } = useLingui();
  const id = useId();
  const [award, ...others] = part.lists;
  const rest = unlisted(part);
  return (
    <>
      {award !== undefined && <Award part={part} list={award} source={source} />}
      {others.map((list) => (
        <OtherList key={list.id} part={part} list={list} source={source} />
      ))}
      {rest.length > 0 && (
        <section className="thick-thin results-list" aria-labelledby={id}>
          <ListHead id={id} title={i18n._({ id: 'results.rest', message: '其余名次' })} part={part} source={source} />
          <Rows ranked={rest} source={source} />
        </section>
      )}
      {part.out.length > 0 && <Out out={part.out} />}
    </>
  );
}

interface ListProps extends PartListsProps {
  readonly list: AwardList;
}

/** What the contest is about: how close it was, the winners at a glance, then each with its whole title and sum. */
function Award({ part, list, source }: ListProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const [first, each] = [useId(), useId()];
  const placed = placedIn(part, list);
  const cut = cutOf(part, list.numbers);
  const title = say(list.title);
  return (
    <>
      {cut !== null && <StripPlot part={part} cut={cut} score={source.score} inside={title} />}
      <section className="thick-thin thick-thin--gold first" aria-labelledby={first}>
        <ListHead id={first} title={<Said words={list.title} />} part={part} source={source} />
        {placed.length === 0 ? <EmptyList /> : <FirstList placed={placed} source={source} />}
      </section>
      {placed.length > 0 && (
        <section className="thick-thin thick-thin--gold results-list" aria-labelledby={each}>
          <ListHead
            id={each}
            title={i18n._({ id: 'results.in-full', message: '{title}，全称与算式', values: { title } })}
            part={part}
            source={source}
          />
          <ol>
            {placed.map((ranked) => (
              <WinnerRow key={ranked.number} source={source} ranked={ranked} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function OtherList({ part, list, source }: ListProps) {
  const id = useId();
  const placed = placedIn(part, list);
  return (
    <section className="thick-thin results-list" aria-labelledby={id}>
      <ListHead id={id} title={<Said words={list.title} />} part={part} source={source} />
      {placed.length === 0 ? <EmptyList /> : <Rows ranked={placed} source={source} shared={list.shared} />}
    </section>
  );
}

function EmptyList() {
  const { i18n } = useLingui();
  return <p className="soft">{i18n._({ id: 'results.empty-list', message: '没有项目进入这份名单。' })}</p>;
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
  const id = useId();
  const language = useLanguage();
  return (
    <section className="thick-thin results-list" aria-labelledby={id}>
      <div className="list-head">
        <h2 id={id}>{i18n._({ id: 'results.out', message: '不参加排名' })}</h2>
      </div>
      <ul className="excellent">
        {out.map(({ number, title, sentence }) => (
          <li key={number} className="excellent-row out-row">
            <h3 className="excellent-title">
              <Said words={title} byPhrase />
            </h3>
            <p className="small faint">
              {i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })} · {sentence[language]}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useLingui } from '@lingui/react';
import { useId } from 'react';
import type { AwardList, ResultPart } from '../../api/types';
import { Said, useSay } from '../../ui/words';
import { FirstList } from './first-list';
import { ListHead } from './list-head';
import { placedIn, type RowSource } from './placed';
import { StripPlot } from './strip-plot';
import { WinnerRow } from './winner-row';

interface AwardProps {
  readonly part: ResultPart;
  readonly list: AwardList;
  readonly source: RowSource;
}

/** What the contest is about: how close it was, the winners at a glance, then each with its whole title and sum. */
export function Award({ part, list, source }: AwardProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const [first, each] = [useId(), useId()];
  const placed = placedIn(part, list);
  const { strip } = part;
  const values = { title: say(list.title) };
  return (
    <>
      {list.cut !== null && strip !== null && (
        <StripPlot part={part} strip={strip} list={list} cut={list.cut} source={source} />
      )}
      <section className="thick-thin thick-thin--gold first" aria-labelledby={first}>
        <ListHead id={first} title={<Said words={list.title} />} part={part} source={source} />
        {placed.length === 0 ? <EmptyList /> : <FirstList placed={placed} source={source} />}
      </section>
      {placed.length > 0 && (
        <section className="thick-thin thick-thin--gold results-list" aria-labelledby={each}>
          <ListHead
            id={each}
            title={i18n._({ id: 'results.in-full', message: '{title}，全称与算式', values })}
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

export function EmptyList() {
  const { i18n } = useLingui();
  return <p className="soft">{i18n._({ id: 'results.empty-list', message: '没有项目进入这份名单。' })}</p>;
}

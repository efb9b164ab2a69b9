import { useLingui } from '@lingui/react';
import type { DraftedPart, DraftedRound } from '../../../api/decision-acts';
import { draftedRankingAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import { Fetched } from '../../../ui/fetched';
import { formatExact } from '../../../ui/format/exact-number';
import { OfficePart } from '../../../ui/office/part';
import { Said } from '../../../ui/words';
import { OpenTies } from './open-ties';

const DIGITS = 2;

/** As the round would be decided now: for the office alone, until it is published. */
export function DraftedRanking({ slug, round }: { readonly slug: string; readonly round: string }) {
  const { i18n } = useLingui();
  const query = useStaffAnswer(draftedRankingAddress(slug, round));
  return (
    <Fetched query={query} waiting={i18n._({ id: 'drafted.loading', message: '正在算' })}>
      {(drafted) => (
        <>
          <OpenTies drafted={drafted} slug={slug} />
          {drafted.parts.map((part) => (
            <DraftedTable key={part.part ?? ''} drafted={drafted} part={part} />
          ))}
        </>
      )}
    </Fetched>
  );
}

function DraftedTable({ drafted, part }: { readonly drafted: DraftedRound; readonly part: DraftedPart }) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'drafted.title', message: '算出的排名' });
  const listOf = (lists: readonly string[]) => part.lists.find(({ id }) => lists.includes(id))?.title;
  return (
    <OfficePart
      title={title}
      remark={i18n._({
        id: 'drafted.remark',
        message: '还没有公布，只有办公室能看到；证据 {hash}…',
        values: { hash: drafted.evidenceHash.slice(0, 8) },
      })}
    >
      <div className="o-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="o-table o-dense o-ranking">
          <caption className="o-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n._({ id: 'ranking.place', message: '名次' })}</th>
              <th scope="col" className="o-n">
                {i18n._({ id: 'entry-list.number', message: '号' })}
              </th>
              <th scope="col">{i18n._({ id: 'entry-list.title', message: '项目' })}</th>
              {drafted.figures.map(({ id, title: name }) => (
                <th key={id} scope="col" className="o-n">
                  <Said words={name} />
                </th>
              ))}
              <th scope="col" className="o-n">
                {i18n._({ id: 'ranking.away', message: '离入选线' })}
              </th>
              <th scope="col">{i18n._({ id: 'entry-list.state', message: '名单' })}</th>
            </tr>
          </thead>
          <tbody>
            {part.places.map(({ entry, title: name, place, figures, lists, toCut }) => {
              const list = listOf(lists);
              return (
                <tr key={entry}>
                  <td
                    className={
                      part.lists[0] !== undefined && lists.includes(part.lists[0].id)
                        ? 'o-place o-awarded'
                        : 'o-place o-plain'
                    }
                  >
                    {place}
                  </td>
                  <td className="o-n">{entry}</td>
                  <td>
                    <Said words={name} />
                  </td>
                  {drafted.figures.map(({ id }) => (
                    <td key={id} className="o-n">
                      {figures[id] === undefined ? '\u2014' : formatExact(figures[id], DIGITS)}
                    </td>
                  ))}
                  <td className="o-n">
                    {toCut === null
                      ? '\u2014'
                      : `${toCut.isOn ? '+' : '\u2212'}${formatExact(toCut.by, DIGITS).replace(/^\u2212/, '')}`}
                  </td>
                  <td>{list !== undefined && <Said words={list} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {part.out.length > 0 && (
        <ul>
          {part.out.map(({ entry, sentence }) => (
            <li key={entry}>
              {entry} <Said words={sentence} />
            </li>
          ))}
        </ul>
      )}
    </OfficePart>
  );
}

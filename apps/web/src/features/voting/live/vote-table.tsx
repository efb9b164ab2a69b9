import { useLingui } from '@lingui/react';
import { TableScroll } from '../../../ui/table-scroll';
import type { Counted } from './counted-words';
import type { Standing } from './in-order';
import { EntryName } from './vote-bars';

interface VoteTableProps {
  readonly slug: string;
  readonly ballots: number;
  readonly counted: Counted;
  readonly standings: readonly Standing[];
}

/** The same as the bars, in figures; how many of the ballots name an entry as well. */
export function VoteTable({ slug, ballots, counted, standings }: VoteTableProps) {
  const { i18n } = useLingui();
  const caption = i18n._({
    id: 'live.table',
    message: '共 {count} 张选票，已减去作废的。一张选票可以选几项的，各项所占的比例加起来会超过 100%。',
    values: { count: i18n.number(ballots) },
  });
  const columns = useColumns(counted, { ballots, standings });
  return (
    <TableScroll label={caption}>
      <table className="table table--tight vote-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              {i18n._({ id: 'live.number', message: '编号' })}
            </th>
            <th scope="col">{i18n._({ id: 'live.entry', message: '项目' })}</th>
            {columns.map(({ title }) => (
              <th key={title} scope="col" className="n">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <tr key={standing.number}>
              <td className="n">{standing.number}</td>
              <th scope="row">
                <EntryName slug={slug} number={standing.number} entry={standing.entry} />
              </th>
              {columns.map(({ title, show }) => (
                <td key={title} className="n">
                  {show(standing)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface Column {
  readonly title: string;
  readonly show: (standing: Standing) => string;
}

function useColumns(counted: Counted, { ballots, standings }: Pick<VoteTableProps, 'ballots' | 'standings'>): Column[] {
  const { i18n } = useLingui();
  const [named, first] = [
    i18n._({ id: 'live.named-on', message: '选它的选票' }),
    i18n._({ id: 'live.firsts', message: '排在第一的' }),
  ];
  const number = (count: number | null): string => (count === null ? '' : i18n.number(count));
  const hasFirsts = standings.some(({ firsts, count }) => firsts !== null && firsts !== count);
  return [
    { title: counted.title, show: ({ count }) => (count === null ? '' : counted.show(count)) },
    ...(counted.isPlain || counted.title === named
      ? []
      : [{ title: named, show: ({ votes }: Standing) => number(votes) }]),
    ...(hasFirsts ? [{ title: first, show: ({ firsts }: Standing) => number(firsts) }] : []),
    {
      title: i18n._({ id: 'live.share', message: '占选票' }),
      show: ({ votes }) =>
        ballots === 0 ? '' : i18n.number((votes ?? 0) / ballots, { style: 'percent', maximumFractionDigits: 1 }),
    },
  ];
}

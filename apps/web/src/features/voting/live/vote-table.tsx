import { useLingui } from '@lingui/react';
import { TableScroll } from '../../../ui/table-scroll';
import type { Standing } from './in-order';
import { EntryName } from './vote-bars';

interface VoteTableProps {
  readonly slug: string;
  readonly ballots: number;
  /** What the figures are. */
  readonly counted: string;
  readonly standings: readonly Standing[];
}

/** The same as the bars, in figures; how many of the ballots name an entry as well. */
export function VoteTable({ slug, ballots, counted, standings }: VoteTableProps) {
  const { i18n } = useLingui();
  const caption = i18n._({
    id: 'live.table',
    message: '共 {count} 张选票。一张选票可以选几项的，各项所占的比例加起来会超过 100%。',
    values: { count: i18n.number(ballots) },
  });
  const share = (votes: number | null): string =>
    ballots === 0 ? '' : i18n.number((votes ?? 0) / ballots, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <TableScroll label={caption}>
      <table className="table table--tight">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              {i18n._({ id: 'live.number', message: '编号' })}
            </th>
            <th scope="col">{i18n._({ id: 'live.entry', message: '项目' })}</th>
            <th scope="col" className="n">
              {counted}
            </th>
            <th scope="col" className="n">
              {i18n._({ id: 'live.share', message: '占选票' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {standings.map(({ number, entry, votes }) => (
            <tr key={number}>
              <td className="n">{number}</td>
              <th scope="row">
                <EntryName slug={slug} number={number} entry={entry} />
              </th>
              <td className="n">{votes === null ? '' : i18n.number(votes)}</td>
              <td className="n">{share(votes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

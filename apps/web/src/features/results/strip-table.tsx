import { useLingui } from '@lingui/react';
import type { Cut, ResultPart } from '../../api/types';
import { sideBySide } from '../../ui/format/side-by-side';
import { TableScroll } from '../../ui/table-scroll';
import { Said } from '../../ui/words';
import { distanceTo } from './distance';
import { leastDigits, nameOf, type RowSource } from './placed';

interface StripTableProps {
  readonly part: ResultPart;
  readonly cut: Cut;
  readonly source: RowSource;
}

/** The strip for those who would rather read: each score, and how far it is from the line. */
export function StripTable({ part: { ranking }, cut, source }: StripTableProps) {
  const { i18n } = useLingui();
  const distances = ranking.map((ranked) => distanceTo(cut, ranked));
  const write = sideBySide(distances, leastDigits(source.score));
  const caption = i18n._({
    id: 'strip.caption',
    message: '进线的写比第 {first} 名多多少，其余写比第 {last} 名少多少。',
    values: { first: cut.first.place, last: cut.last.place },
  });
  const [place, entry, distance] = [
    i18n._({ id: 'strip.place', message: '名次' }),
    i18n._({ id: 'ledger.entry', message: '项目' }),
    i18n._({ id: 'strip.distance', message: '离切线' }),
  ];
  return (
    <TableScroll label={caption}>
      <table className="table table--tight">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              {place}
            </th>
            <th scope="col">{entry}</th>
            <th scope="col" className="n">
              <Said words={source.score.title} />
            </th>
            <th scope="col" className="n">
              {distance}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.map((ranked, index) => (
            <tr key={ranked.number}>
              <td className="n">{ranked.place}</td>
              <th scope="row">
                <Said words={nameOf(ranked)} />
              </th>
              <td className="n">{source.write(ranked.score)}</td>
              <td className="n">
                {ranked.place <= cut.last.place && '+'}
                {write(distances[index] ?? '')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

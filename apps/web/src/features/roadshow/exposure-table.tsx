import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Exposure } from '../../api/types';
import { Bar } from '../../ui/bar';
import { TableScroll } from '../../ui/table-scroll';
import { Said } from '../../ui/words';
import './roadshow.css';

interface ExposureTableProps {
  readonly slug: string;
  readonly exposure: readonly Exposure[];
}

/** How much exposure each entry got: minutes on stage, pieces of coverage. */
export function ExposureTable({ slug, exposure }: ExposureTableProps) {
  const { i18n } = useLingui();
  const caption = i18n._({ id: 'ledger.caption', message: '各项目的讲述时长和报道条数' });
  const most = Math.max(1, ...exposure.map(({ coverage }) => coverage));
  return (
    <TableScroll label={caption}>
      <table className="table exposure">
        <caption className="off-screen">
          {i18n._({ id: 'ledger.caption', message: '各项目的讲述时长和报道条数' })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'ledger.entry', message: '项目' })}</th>
            <th scope="col" className="n">
              {i18n._({ id: 'ledger.minutes', message: '讲述' })}
            </th>
            <th scope="col" className="n">
              {i18n._({ id: 'ledger.coverage', message: '报道' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {exposure.map(({ number, title, minutes, coverage }) => (
            <tr key={number}>
              <th scope="row">
                <span className="entry-no">
                  {i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })}
                </span>
                <Link href={`/${slug}/entries/${number}`}>
                  <Said words={title} byPhrase />
                </Link>
              </th>
              <td className="n">{i18n._({ id: 'stage.minutes', message: '{minutes} 分钟', values: { minutes } })}</td>
              <td className="n">
                <Bar share={coverage / most} />
                <span className="pieces">
                  {i18n._({
                    id: 'ledger.pieces',
                    message: '{count, plural, other {# 条}}',
                    values: { count: coverage },
                  })}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

import { useLingui } from '@lingui/react';
import { OfficePart } from '../../../ui/office/part';
import { Sign } from '../../../ui/office/sign';
import { Said } from '../../../ui/words';
import type { ExposureBook, Exposed } from './exposure';

/** What each entry got of the roadshow: minutes on stage, pieces of coverage, and whether that is too little. */
export function ExposureList({ book }: { readonly book: ExposureBook }) {
  const { i18n } = useLingui();
  const { rows, medianCoverage } = book;
  const title = i18n._({ id: 'exposure.title', message: '曝光台账' });
  return (
    <OfficePart
      title={title}
      remark={i18n._({
        id: 'exposure.remark',
        message: '按报道从少到多；实线是中位数 {median} 篇，虚线是它的一半',
        values: { median: medianCoverage },
      })}
    >
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="o-n">
              {i18n._({ id: 'entry-list.number', message: '号' })}
            </th>
            <th scope="col">{i18n._({ id: 'entry-list.title', message: '项目' })}</th>
            <th scope="col">{i18n._({ id: 'exposure.stops', message: '站' })}</th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'exposure.minutes', message: '讲述（分钟）' })}
            </th>
            <th scope="col" className="o-bar-head">
              {i18n._({ id: 'exposure.coverage', message: '报道' })}
            </th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'exposure.pieces', message: '篇' })}
            </th>
            <th scope="col">{i18n._({ id: 'exposure.note', message: '提示' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ExposureRow key={row.number} row={row} book={book} />
          ))}
        </tbody>
      </table>
    </OfficePart>
  );
}

function ExposureRow({ row, book }: { readonly row: Exposed; readonly book: ExposureBook }) {
  const { i18n } = useLingui();
  const { number, title, stops, minutes, coverage, lacks } = row;
  const { medianCoverage, mostCoverage } = book;
  const at = (pieces: number): string => `${(100 * pieces) / mostCoverage}%`;
  return (
    <tr>
      <td className="o-n">{number}</td>
      <td>
        <Said words={title} />
      </td>
      <td className="o-soft">
        {stops.map(({ position, name }) => (
          <span key={position} className="o-stop-name">
            <Said words={name} />
          </span>
        ))}
      </td>
      <td className="o-n">{minutes}</td>
      <td>
        <svg className={lacks.includes('coverage') ? 'o-bar o-low' : 'o-bar'} aria-hidden="true">
          <rect y="20%" width={at(coverage)} height="60%" />
          <line className="o-half" x1={at(medianCoverage / 2)} x2={at(medianCoverage / 2)} y1="0" y2="100%" />
          <line x1={at(medianCoverage)} x2={at(medianCoverage)} y1="0" y2="100%" />
        </svg>
      </td>
      <td className="o-n">{coverage}</td>
      <td className="o-nowrap">
        {lacks.length > 0 && <Sign shape="check">{i18n._({ id: 'exposure.half', message: '不到一半' })}</Sign>}
      </td>
    </tr>
  );
}

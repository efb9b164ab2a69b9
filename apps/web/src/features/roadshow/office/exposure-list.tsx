import { useLingui } from '@lingui/react';
import { OfficePart } from '../../../ui/office/part';
import { Sign } from '../../../ui/office/sign';
import { Said } from '../../../ui/words';
import type { ExposureBook, Exposed, Lack } from './exposure';
import { useExposureExport, useSayLacks } from './exposure-export';

interface ExposureListProps {
  readonly slug: string;
  readonly book: ExposureBook;
  readonly total: number;
}

/** What each entry got of the roadshow: stops, minutes on stage, pieces and links, and of what that is too little. */
export function ExposureList({ slug, book, total }: ExposureListProps) {
  const { i18n } = useLingui();
  const { rows, medians } = book;
  const save = useExposureExport(slug, rows);
  const title = i18n._({ id: 'exposure.title', message: '曝光台账' });
  return (
    <OfficePart
      title={title}
      remark={i18n._({
        id: 'exposure.remark',
        message:
          '按报道从少到多；实线是中位数 {coverage} 篇，虚线是它的一半。讲述的中位数 {minutes} 分钟，链接 {links} 个',
        values: { coverage: medians.coverage, minutes: medians.minutes, links: medians.links },
      })}
      end={
        <button type="button" className="o-text-act" onClick={save}>
          {i18n._({ id: 'exposure.export', message: '导出台账' })}
        </button>
      }
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
            <th scope="col" className="o-n">
              {i18n._({ id: 'exposure.links', message: '链接' })}
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
      {total > rows.length && (
        <p className="o-small o-faint">
          {i18n._({
            id: 'exposure.cut',
            message: '共 {total} 项，这里列出编号最前的 {count} 项。',
            values: { total, count: rows.length },
          })}
        </p>
      )}
    </OfficePart>
  );
}

function ExposureRow({ row, book }: { readonly row: Exposed; readonly book: ExposureBook }) {
  const { number, title, stops, minutes, coverage, links, lacks } = row;
  const { medians, mostCoverage } = book;
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
          <line className="o-half" x1={at(medians.coverage / 2)} x2={at(medians.coverage / 2)} y1="0" y2="100%" />
          <line x1={at(medians.coverage)} x2={at(medians.coverage)} y1="0" y2="100%" />
        </svg>
      </td>
      <td className="o-n">{coverage}</td>
      <td className="o-n">{links}</td>
      <td className="o-nowrap">
        <Lacking lacks={lacks} />
      </td>
    </tr>
  );
}

function Lacking({ lacks }: { readonly lacks: readonly Lack[] }) {
  const sayLacks = useSayLacks();
  return lacks.length === 0 ? null : <Sign shape="check">{sayLacks(lacks)}</Sign>;
}

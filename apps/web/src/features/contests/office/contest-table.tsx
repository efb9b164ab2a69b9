import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { ContestCard } from '../../../api/types';
import { TimeZone } from '../../../ui/clock';
import { Day } from '../../../ui/day';
import { Said } from '../../../ui/words';

/** The contests of an office, one a row. */
export function ContestTable({ contests }: { readonly contests: readonly ContestCard[] }) {
  const { i18n } = useLingui();
  if (contests.length === 0) {
    return <p className="o-soft">{i18n._({ id: 'office.no-contests', message: '还没有这样的大赛。' })}</p>;
  }
  return (
    <section className="o-part">
      <table className="o-table">
        <caption className="o-hidden">{i18n._({ id: 'office.contests', message: '大赛' })}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'office.contest-title', message: '名称' })}</th>
            <th scope="col">{i18n._({ id: 'office.contest-address', message: '地址' })}</th>
            <th scope="col">{i18n._({ id: 'office.contest-kind', message: '性质' })}</th>
            <th scope="col">{i18n._({ id: 'contests.published', message: '结果公布于' })}</th>
          </tr>
        </thead>
        <tbody>
          {contests.map((contest) => (
            <ContestRow key={contest.slug} contest={contest} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ContestRow({ contest }: { readonly contest: ContestCard }) {
  const { i18n } = useLingui();
  const { slug, title, timeZone, publishedAt, isSimulated, isImported } = contest;
  const kinds = [
    ...(isSimulated ? [i18n._({ id: 'strip.simulated', message: '模拟数据' })] : []),
    ...(isImported ? [i18n._({ id: 'strip.imported', message: '导入的大赛' })] : []),
  ];
  return (
    <tr>
      <th scope="row">
        <Link href={`/${slug}`}>
          <strong>
            <Said words={title} />
          </strong>
        </Link>
      </th>
      <td className="o-code">/{slug}</td>
      <td>
        {kinds.map((kind) => (
          <span key={kind} className="o-tag">
            {kind}
          </span>
        ))}
      </td>
      <td>
        {publishedAt === null ? (
          '\u2014'
        ) : (
          <TimeZone value={timeZone}>
            <Day at={publishedAt} />
          </TimeZone>
        )}
      </td>
    </tr>
  );
}

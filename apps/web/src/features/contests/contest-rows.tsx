import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { ContestCard } from '../../api/types';
import { TimeZone } from '../../ui/clock';
import { Day } from '../../ui/day';
import { State } from '../../ui/state';
import { Said } from '../../ui/words';
import './contests.css';

export function ContestRows({ contests }: { readonly contests: readonly ContestCard[] }) {
  const { i18n } = useLingui();
  if (contests.length === 0) {
    return (
      <State sign="empty" title={i18n._({ id: 'contests.none', message: '还没有大赛' })}>
        <p>{i18n._({ id: 'contests.none-why', message: '管理员建立大赛之后，它会出现在这里。' })}</p>
      </State>
    );
  }
  return (
    <ol className="contest-rows">
      {contests.map((contest) => (
        <ContestRow key={contest.slug} contest={contest} />
      ))}
    </ol>
  );
}

function ContestRow({
  contest: { slug, title, lead, timeZone, publishedAt, ...kind },
}: {
  readonly contest: ContestCard;
}) {
  const { i18n } = useLingui();
  return (
    <li className="row contest-row">
      <h2 className="row-title">
        <Link href={`/${slug}`}>
          <Said words={title} byPhrase />
        </Link>
      </h2>
      <p className="row-names">
        <Said words={lead} />
      </p>
      <p className="row-facts">
        {publishedAt !== null && (
          <span>
            {i18n._({ id: 'contests.published', message: '结果公布于' })}{' '}
            <TimeZone value={timeZone}>
              <Day at={publishedAt} />
            </TimeZone>
          </span>
        )}
        {kind.isSimulated && (
          <span className="tag tag--sample">{i18n._({ id: 'strip.simulated', message: '模拟数据' })}</span>
        )}
        {kind.isImported && <span className="tag">{i18n._({ id: 'strip.imported', message: '导入的大赛' })}</span>}
      </p>
    </li>
  );
}

import { useLingui } from '@lingui/react';
import type { Contest } from '../../../api/types';
import { Day } from '../../../ui/day';

/** How much there is of everything, each with its remark. */
export function ContestFigures({ contest }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  const { entriesCount, roadshow, rulebook, rounds, publishedAt } = contest;
  const none = i18n._({ id: 'figures.none', message: '还没有' });
  return (
    <dl className="o-figures">
      <div>
        <dt>{i18n._({ id: 'entries.title', message: '参赛项目' })}</dt>
        <dd>{entriesCount}</dd>
      </div>
      <div>
        <dt>{i18n._({ id: 'figures.stops', message: '巡展站数' })}</dt>
        <dd>{roadshow.length}</dd>
      </div>
      <div>
        <dt>{i18n._({ id: 'figures.rulebook', message: '规则书' })}</dt>
        <dd>
          {rulebook === null
            ? none
            : i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version: rulebook.version } })}
          {rulebook !== null && (
            <small>
              <Day at={rulebook.sealedAt} /> {i18n._({ id: 'figures.sealed', message: '封存' })}
            </small>
          )}
        </dd>
      </div>
      <div>
        <dt>{i18n._({ id: 'figures.rounds', message: '已公布的轮次' })}</dt>
        <dd>
          {rounds.filter(isPublic).length} / {rounds.length}
          {publishedAt !== null && (
            <small>
              <Day at={publishedAt} />
            </small>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** Whole, or as the lists alone of a round that leads to others. */
const isPublic = ({ published, notice }: Contest['rounds'][number]): boolean =>
  published !== null || (notice !== null && notice.publishedAt !== null);

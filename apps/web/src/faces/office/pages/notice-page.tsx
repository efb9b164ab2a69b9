import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Contest } from '../../../api/types';
import { NoticeMatter } from '../../../features/results/office/notice-matter';
import { roundAtWork } from '../../../features/results/office/round-at-work';
import { Switch } from '../../../ui/office/switch';
import { useSay } from '../../../ui/words';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

export function NoticePage({ contest, account, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { slug, rounds, isImported } = contest;
  const [chosen, setChosen] = useState<string | null>(null);
  const round = rounds.find(({ id }) => id === chosen) ?? roundAtWork(rounds);
  const named = ({ id, title }: Contest['rounds'][number]) => ({ id, title: say(title) });
  return (
    <>
      <PageHead
        title={i18n._({ id: 'notice.title', message: '公示与公布' })}
        lead={i18n._({
          id: 'notice.lead',
          message: '先冻结、公示名单，再由另一位照原样公布。打开公示的人不能公布。',
        })}
      />
      {isImported && (
        <p className="o-note">
          {i18n._({ id: 'notice.imported', message: '导入的大赛在“结果”一页直接公布，没有公示。' })}
        </p>
      )}
      {round === undefined && (
        <p className="o-soft">
          {i18n._({ id: 'office-results.unsealed', message: '规则书还没有封存，没有规则就没有结果。' })}
        </p>
      )}
      {round !== undefined && !isImported && (
        <>
          <div className="o-tools">
            <Switch
              label={i18n._({ id: 'rulebook.rounds', message: '轮次' })}
              value={round.id}
              choices={rounds.map(({ id, title }) => ({ value: id, label: say(title) }))}
              onChange={setChosen}
            />
          </div>
          <NoticeMatter
            key={round.id}
            slug={slug}
            round={named(round)}
            earlier={rounds.slice(0, rounds.indexOf(round)).map(named)}
            account={account.id}
            mayChange={mayChange}
          />
        </>
      )}
    </>
  );
}

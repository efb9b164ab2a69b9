import { useLingui } from '@lingui/react';
import type { Contest } from '../../../api/types';
import { ComingTable } from '../../../features/contests/office/coming-table';
import { ContestFigures } from '../../../features/contests/office/contest-figures';
import { useFacts, useOpenPanels } from '../../../features/contests/office/facts';
import { MatterList } from '../../../features/contests/office/matter-list';
import { mattersOf } from '../../../features/contests/office/matters';
import { PanelBars } from '../../../features/contests/office/panel-bars';
import { useSayLeft } from '../../../features/contests/office/time-left';
import { useNow } from '../../../ui/use-now';
import { useSay } from '../../../ui/words';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

/** Where the contest stands, and what waits for somebody. */
export function OverviewPage({ contest }: ContestPageProps) {
  const { i18n } = useLingui();
  const matters = mattersOf(contest, useNow(), useFacts(contest.slug));
  const panels = useOpenPanels(contest.slug);
  const lead = i18n._({
    id: 'overview.lead',
    message: '要处理的事 {count} 件；到点的事由服务器自己做，不用有人在场。',
    values: { count: matters.length },
  });
  const toPage = (
    <a href={`/${contest.slug}`}>{i18n._({ id: 'overview.public-page', message: '看公众看到的大赛页' })}</a>
  );
  return (
    <>
      <PageHead title={useTitle(contest)} lead={lead} acts={toPage} />
      <div className="o-two">
        <div>
          <MatterList matters={matters} slug={contest.slug} />
          {panels.map((progress) => (
            <PanelBars key={progress.panel.id} slug={contest.slug} progress={progress} />
          ))}
        </div>
        <ComingTable stages={contest.stages} />
      </div>
      <ContestFigures contest={contest} />
    </>
  );
}

/** What is going on now, and how long still. */
function useTitle({ stages }: Contest): string {
  const { i18n } = useLingui();
  const say = useSay();
  const now = useNow();
  const sayLeft = useSayLeft();
  const open = stages.filter(({ state }) => state === 'open');
  const [first] = open;
  if (first !== undefined) {
    const title = open.map((stage) => say(stage.title)).join(i18n._({ id: 'list.and', message: '、' }));
    if (first.closesAt === null || open.length > 1) return title;
    const left = sayLeft(first.closesAt, now);
    return i18n._({ id: 'overview.still', message: '{title}还有 {left}', values: { title, left } });
  }
  if (stages.every(({ state }) => state === 'closed')) {
    return i18n._({ id: 'overview.over', message: '各阶段都已结束' });
  }
  return i18n._({ id: 'overview.between', message: '眼下没有开着的阶段' });
}

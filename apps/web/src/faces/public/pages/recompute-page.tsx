import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useContest } from '../../../api/contests';
import { isMissing } from '../../../api/problem';
import { useResults } from '../../../api/results';
import { SimulatedPlaces } from '../../../features/results/simulated-places';
import { ByCommand } from '../../../features/results/recompute/by-command';
import { Recompute } from '../../../features/results/recompute/recompute';
import { Fetched } from '../../../ui/fetched';
import { PageHead, Part } from '../../../ui/part';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { pageList } from '../list/page-list';
import { readVersion } from '../list/place';
import { resultsAt } from '../list/results-at';
import { NoVersion } from '../no-version';
import { messages as english } from '../locales/recompute/en.po';
import { messages as chinese } from '../locales/recompute/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function RecomputePage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Recomputing {...props} />
    </OwnWords>
  );
}

function Recomputing({ place }: PageProps) {
  const { i18n } = useLingui();
  const { slug, language, query, round } = place;
  const contest = useContest(slug).data;
  const version = readVersion(query);
  const results = useResults(resultsAt(place, contest));
  if (version !== undefined && isMissing(results.error)) {
    return <NoVersion version={version} newest={`/${slug}/rounds/${round}/recompute`} />;
  }
  return (
    <Fetched query={results} waiting={i18n._({ id: 'results.loading', message: '正在取结果' })} level={1}>
      {(data) =>
        contest !== undefined && (
          <>
            <PageHead
              kicker={
                <>
                  <Link href={`/${slug}/rounds/${round}/results?version=${data.version}`}>
                    {pageList.results.title?.[language]}{' '}
                    {i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version: data.version } })}
                  </Link>{' '}
                  <SimulatedPlaces />
                </>
              }
              title={pageList.recompute.title?.[language]}
              lead={i18n._({
                id: 'recompute.lead',
                message: '公布的规则和依据，在你的设备上重算一遍，看结果是否逐字节相同。',
              })}
            />
            <Part title={i18n._({ id: 'recompute.here', message: '在这里验算' })}>
              <Recompute published={{ slug, round, version: data.version }} hashes={data.hashes} />
            </Part>
            <Part
              title={i18n._({ id: 'recompute.by-command', message: '用命令验算' })}
              aside={i18n._({ id: 'recompute.node', message: '在自己的电脑上，需要 Node 20.19 以上' })}
            >
              <ByCommand contest={contest} results={data} />
            </Part>
          </>
        )
      }
    </Fetched>
  );
}

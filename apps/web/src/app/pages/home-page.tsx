import { useLingui } from '@lingui/react';
import { useContests } from '../../api/contests';
import { ContestRows } from '../../features/contests/contest-rows';
import { Fetched } from '../../ui/fetched';
import { PageHead } from '../../ui/part';
import { ContestFrame } from '../contest-frame';
import { contest } from '../page-list';
import { PageTitle } from '../page-title';
import { SiteFrame } from '../site-frame';

/** The list of contests; where there is one alone, that contest itself. */
export function HomePage() {
  const { i18n } = useLingui();
  const query = useContests();
  const only = query.data?.contests.length === 1 ? query.data.contests[0] : undefined;
  if (only !== undefined) {
    return (
      <ContestFrame slug={only.slug} current="contest">
        <contest.Page slug={only.slug} />
      </ContestFrame>
    );
  }
  return (
    <SiteFrame>
      <PageTitle title={null} />
      <div className="frame">
        <Fetched query={query} waiting={i18n._({ id: 'contests.loading', message: '正在取大赛列表' })} level={1}>
          {({ contests }) => (
            <>
              <PageHead
                title={i18n._({ id: 'contests.title', message: '大赛' })}
                lead={i18n._({
                  id: 'contests.lead',
                  message: '每场大赛的规则、项目和结果都在这里；每个名次都能一直看到算式。',
                })}
              />
              <ContestRows contests={contests} />
            </>
          )}
        </Fetched>
      </div>
    </SiteFrame>
  );
}

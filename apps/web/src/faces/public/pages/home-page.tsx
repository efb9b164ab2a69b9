import { useLingui } from '@lingui/react';
import { useContests } from '../../../api/contests';
import { ContestRows } from '../../../features/contests/contest-rows';
import { Fetched } from '../../../ui/fetched';
import { PageHead } from '../../../ui/part';

/** The list of contests. */
export function HomePage() {
  const { i18n } = useLingui();
  return (
    <Fetched query={useContests()} waiting={i18n._({ id: 'contests.loading', message: '正在取大赛列表' })} level={1}>
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
  );
}

import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { recordedAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import { keyOf, RecordedList } from '../../../features/results/office/recorded/recorded-list';
import { RecordedMatter } from '../../../features/results/office/recorded/recorded-matter';
import { Fetched } from '../../../ui/fetched';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

/** Votes that were cast elsewhere, and facts that the office states. */
export function RecordedPage({ contest, account, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  const query = useStaffAnswer(recordedAddress(contest.slug));
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <PageHead
        title={i18n._({ id: 'recorded.title', message: '票数与事实' })}
        lead={i18n._({
          id: 'recorded.lead',
          message: '不在线上投的票和组委会填的事实。每份都有来源，由第二人核对后才算数；本轮冻结后不能再换。',
        })}
      />
      {contest.isImported && (
        <p className="o-note">
          {i18n._({
            id: 'recorded.imported',
            message: '这届大赛的评选数据是从别处整份导入的，这里不录票数和事实。',
          })}
        </p>
      )}
      <Fetched query={query} waiting={i18n._({ id: 'recorded.loading', message: '正在取票数与事实' })}>
        {({ items }) => {
          const subject = items.find((item) => keyOf(item) === opened);
          if (items.length === 0) return <Nothing isSealed={contest.rulebook !== null} />;
          return (
            <>
              <RecordedList
                items={items}
                account={account.id}
                mayChange={mayChange}
                opened={opened}
                onOpen={(key) => setOpened(key === opened ? null : key)}
              />
              {subject !== undefined && (
                <RecordedMatter
                  key={opened}
                  contest={contest}
                  subject={subject}
                  account={account.id}
                  mayChange={mayChange}
                />
              )}
            </>
          );
        }}
      </Fetched>
    </>
  );
}

function Nothing({ isSealed }: { readonly isSealed: boolean }) {
  const { i18n } = useLingui();
  return (
    <p className="o-soft">
      {isSealed
        ? i18n._({
            id: 'recorded.nothing',
            message: '这份规则书里没有不在线上投的票，也没有要组委会填的事实：这里没有要做的。',
          })
        : i18n._({ id: 'recorded.unsealed', message: '规则书封存之后，这里列出要录的票数和事实。' })}
    </p>
  );
}

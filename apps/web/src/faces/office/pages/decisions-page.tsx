import { useLingui } from '@lingui/react';
import { useSearch } from 'wouter';
import { allDecisionsAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import { begunIn } from '../../../features/results/office/decision-draft';
import { DecisionForm } from '../../../features/results/office/decision-form';
import { DecisionList } from '../../../features/results/office/decision-list';
import { TiesToDecide } from '../../../features/results/office/ties-to-decide';
import { BallotReviews } from '../../../features/voting/office/ballot-reviews';
import { Fetched } from '../../../ui/fetched';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

export function DecisionsPage({ contest, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  const search = useSearch();
  const begun = begunIn(search);
  const query = useStaffAnswer(allDecisionsAddress(contest.slug));
  return (
    <>
      <PageHead
        title={i18n._({ id: 'office-decisions.title', message: '决定' })}
        lead={i18n._({
          id: 'office-decisions.lead',
          message: '规则算不出、要由人定的事。每个决定都有公开的理由，只增不改；要反悔，用“撤销先前的决定”。',
        })}
      />
      <Fetched query={query} waiting={i18n._({ id: 'office-decisions.loading', message: '正在取决定' })}>
        {({ items }) => (
          <>
            <TiesToDecide contest={contest} />
            {mayChange && contest.rulebook !== null && !contest.isImported && (
              <DecisionForm key={search} contest={contest} made={items} begun={begun} />
            )}
            <DecisionList items={items} />
            {!contest.isImported && <BallotReviews contest={contest} mayChange={mayChange} />}
          </>
        )}
      </Fetched>
    </>
  );
}

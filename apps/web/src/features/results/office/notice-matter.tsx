import { useLingui } from '@lingui/react';
import type { Proposal } from '../../../api/decision-acts';
import { draftedRankingAddress, proposalsAddress, readinessAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import { Fetched } from '../../../ui/fetched';
import { ListsShown } from './lists-shown';
import type { NamedRound } from './named-round';
import { NoticeSteps } from './notice-steps';
import { OpenNotice } from './open-notice';
import { OpenTies } from './open-ties';
import { PublishProposal } from './publish-proposal';
import { ProposalTable } from './proposal-table';
import { Readiness } from './readiness';

interface NoticeMatterProps {
  readonly slug: string;
  readonly round: NamedRound;
  /** Rounds that come before it. */
  readonly earlier: readonly NamedRound[];
  /** The account of who is here. */
  readonly account: string;
  readonly mayChange: boolean;
}

/** A round on its way: opened for notice by one person, published by another. */
export function NoticeMatter({ slug, round, earlier, account, mayChange }: NoticeMatterProps) {
  const { i18n } = useLingui();
  const query = useStaffAnswer(proposalsAddress(slug, round.id));
  return (
    <Fetched query={query} waiting={i18n._({ id: 'notice.loading', message: '正在取公示的版本' })}>
      {({ items }) => {
        const current = items.find(({ isSuperseded, publishedAt }) => !isSuperseded && publishedAt === null);
        const isPublished = items[0] !== undefined && items[0].publishedAt !== null;
        const step = isPublished ? 5 : current === undefined ? 1 : current.isOver ? 4 : 3;
        const before = { slug, round, earlier, mayChange };
        return (
          <>
            <NoticeSteps now={step === 1 ? 2 : step} />
            {current === undefined && !isPublished && <BeforeNotice {...before} version={items.length + 1} />}
            {current !== undefined && (
              <PublishProposal slug={slug} proposal={current} account={account} mayChange={mayChange} />
            )}
            {items.length > 0 && <ProposalTable items={items} />}
            {isPublished && mayChange && (
              <details className="o-fold">
                <summary>{i18n._({ id: 'notice.correct', message: '更正：冻结新的一版' })}</summary>
                <BeforeNotice {...before} version={items.length + 1} />
              </details>
            )}
          </>
        );
      }}
    </Fetched>
  );
}

interface BeforeNoticeProps extends Pick<NoticeMatterProps, 'slug' | 'round' | 'earlier' | 'mayChange'> {
  readonly version: Proposal['version'];
}

function BeforeNotice({ slug, round, earlier, version, mayChange }: BeforeNoticeProps) {
  const isReady = useStaffAnswer(readinessAddress(slug, round.id)).data?.isReady ?? false;
  const drafted = useStaffAnswer(isReady ? draftedRankingAddress(slug, round.id) : null).data;
  return (
    <>
      <Readiness slug={slug} round={round.id} />
      {drafted !== undefined && (
        <>
          <OpenTies slug={slug} drafted={drafted} />
          <ListsShown lists={drafted.parts.flatMap(({ lists }) => lists)} />
          {mayChange && (
            <OpenNotice
              slug={slug}
              round={round}
              earlier={earlier}
              version={version}
              isBlocked={drafted.ties.length + drafted.waiting.length > 0}
            />
          )}
        </>
      )}
    </>
  );
}

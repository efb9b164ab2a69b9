import { draftedRankingAddress, readinessAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import type { Contest } from '../../../api/types';
import { OpenTies } from './open-ties';
import { roundAtWork } from './round-at-work';

/** What waits for a decision in the round at work, once it can be computed. */
export function TiesToDecide({ contest: { slug, rounds, isImported } }: { readonly contest: Contest }) {
  const round = isImported ? undefined : roundAtWork(rounds)?.id;
  const isReady = useStaffAnswer(round === undefined ? null : readinessAddress(slug, round)).data?.isReady ?? false;
  const drafted = useStaffAnswer(isReady && round !== undefined ? draftedRankingAddress(slug, round) : null).data;
  return drafted === undefined ? null : <OpenTies drafted={drafted} />;
}

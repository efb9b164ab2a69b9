import type { QueryClient } from '@tanstack/react-query';
import { type Answers, isGood, type Known } from './answers';
import { keyOf } from './asking';
import { ApiProblem, problemIn } from './problem';

export const knownTo =
  (client: QueryClient): Known =>
  (address) =>
    client.getQueryData(keyOf(address));

/** Puts the answers where the pages look for them: nothing is asked that has been answered, refused or not. */
export function seed(client: QueryClient, answers: Answers): void {
  for (const [address, answer] of Object.entries(answers)) {
    if (isGood(answer)) client.setQueryData(keyOf(address), JSON.parse(answer.body));
    else refuse(client, address, new ApiProblem(answer.status, problemIn(answer.body)));
  }
}

function refuse(client: QueryClient, address: string, error: ApiProblem): void {
  const queryKey = keyOf(address);
  const query = client.getQueryCache().build(client, { queryKey });
  query.setState({ status: 'error', error, errorUpdateCount: 1, errorUpdatedAt: Date.now(), fetchStatus: 'idle' });
}

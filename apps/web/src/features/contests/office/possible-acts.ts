import { stageTransitions } from '@laurel/domain/contest';
import type { Contest, Stage } from '../../../api/types';

/** What organisers may do to a stage by hand: as the lifecycle of the domain calls it. */
export type Act = 'put-off' | 'open' | 'call-off' | 'extend' | 'close' | 'reopen';

/** Which times an act asks for. */
const TIMES: Readonly<Record<Act, readonly ('opensAt' | 'closesAt')[]>> = {
  'put-off': ['opensAt', 'closesAt'],
  open: ['closesAt'],
  'call-off': [],
  extend: ['closesAt'],
  close: [],
  reopen: ['closesAt'],
};

export interface PossibleAct {
  readonly act: Act;
  readonly to: Stage['state'];
  readonly times: readonly ('opensAt' | 'closesAt')[];
}

type Standing = Pick<Stage, 'state' | 'kind'>;

/** In the order of the states. An imported contest took place elsewhere: nothing is cast or marked here. */
export function possibleActs({ state, kind }: Standing, { isImported }: Pick<Contest, 'isImported'>): PossibleAct[] {
  const staysClosed = isImported && (kind === 'ballots' || kind === 'marks');
  return Object.entries(stageTransitions[state])
    .map(([to, act]: [string, Act]) => ({ act, to: to as Stage['state'], times: TIMES[act] }))
    .filter(({ to }) => !(staysClosed && to === 'open'));
}

/** What cannot be taken for a slip: somebody loses what they counted on. */
export const isFinal = (act: Act): boolean => act === 'close' || act === 'call-off';

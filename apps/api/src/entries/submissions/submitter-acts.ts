import type { EntryState } from '../entry-state.js';
import { type EntryAct, stateAfter } from '../entry-state.js';

/** What a submitter can do; `save` only while the office has nothing to read. */
export const submitterActs = ['save', 'submit', 'takeBack', 'withdraw'] as const;
export type SubmitterAct = (typeof submitterActs)[number];

interface Moment {
  readonly isCallOpen: boolean;
  readonly hasVoteOpened: boolean;
}

/** A draft is saved at any time: after the close too its text is the submitter's. */
export const maySave = (state: EntryState): boolean => stateAfter(state, 'submit') !== undefined;

export const actsOf = (state: EntryState, { isCallOpen, hasVoteOpened }: Moment): SubmitterAct[] => {
  const isPossible: Readonly<Record<SubmitterAct, boolean>> = {
    save: maySave(state),
    submit: isCallOpen && may(state, 'submit'),
    takeBack: isCallOpen && may(state, 'takeBack'),
    withdraw: !hasVoteOpened && may(state, 'withdraw'),
  };
  return submitterActs.filter((act) => isPossible[act]);
};

const may = (state: EntryState, act: EntryAct): boolean => stateAfter(state, act) !== undefined;

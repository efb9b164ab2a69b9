/**
 * What may be done to an entry in each state, and the state that follows. The clock has its own say: what is submitted is
 * submitted and taken back while the call is open, and nobody withdraws once the vote has opened.
 */
export const entryTransitions = {
  draft: { submit: 'submitted' },
  submitted: {
    takeBack: 'draft',
    accept: 'accepted',
    return: 'returned',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  returned: { submit: 'submitted', reject: 'rejected', withdraw: 'withdrawn' },
  accepted: { withdraw: 'withdrawn' },
  rejected: { accept: 'accepted' },
  withdrawn: {},
} as const;

export type EntryState = keyof typeof entryTransitions;
export const entryStates = Object.keys(entryTransitions) as EntryState[];

/** Of an entry that has a number. */
export type AcceptedState = Extract<EntryState, 'accepted' | 'withdrawn'>;

type Row = (typeof entryTransitions)[EntryState];
export type EntryAct = Row extends infer Each ? (Each extends Each ? keyof Each : never) : never;

/** The state that follows an act; undefined where it cannot be done in this state. */
export const stateAfter = (state: EntryState, act: EntryAct): EntryState | undefined =>
  (entryTransitions[state] as Partial<Record<EntryAct, EntryState>>)[act];

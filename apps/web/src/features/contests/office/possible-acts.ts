import type { OfficeStage } from '../../../api/types';

/** What organisers may do to a stage by hand, or why not: the api says so. */
export type PossibleAct = OfficeStage['acts'][number];
export type Act = PossibleAct['act'];
export type Time = 'opensAt' | 'closesAt';

/** Which times an act asks for. */
export const TIMES_OF: Readonly<Record<Act, readonly Time[]>> = {
  'put-off': ['opensAt', 'closesAt'],
  open: ['closesAt'],
  'call-off': [],
  extend: ['closesAt'],
  close: [],
  reopen: ['closesAt'],
};

/** What cannot be taken for a slip: somebody loses what they counted on. */
export const isFinal = (act: Act): boolean => act === 'close' || act === 'call-off';

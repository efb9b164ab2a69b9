import { addressOf } from './address';
import { answerOf, client } from './client';
import type { components } from './generated/schema';
import { useStaffAct, useStaffLook } from './staff';

type Schemas = components['schemas'];
export type Example = Schemas['ExampleDto'];
export type Proposal = Schemas['ProposalDto'];
export type ProposedStage = Schemas['ProposedStageDto'];
export type NewContest = Schemas['CreateContestRequest'];
export type NewStage = Schemas['StageRequest'];

/** Where a new contest takes its rules from: one of the three. */
export type RulebookSource =
  | { readonly rulebook: Record<string, unknown> }
  | { readonly example: string }
  | { readonly copyOf: string };

/** The rulebooks that come with the project, and what of each cannot be run so far. */
export const examplesAddress = () => addressOf('/api/examples');

/** Stages and words from a source; it changes nothing. */
export const useProposal = () =>
  useStaffLook((body: RulebookSource, headers) => answerOf(client.POST('/api/contest-proposals', { body, headers })));

/** Makes the contest, and seals its rules in the same act. */
export const useCreating = () =>
  useStaffAct((body: NewContest, headers) => answerOf(client.POST('/api/contests', { body, headers })));

import { answerOf, client } from './client';
import type { components } from './generated/schema';
import { useStaffAct } from './staff';
import type { Words } from './types';

type Schemas = components['schemas'];
export type PanelSummary = Schemas['PanelSummaryDto'];
export type Progress = Schemas['ProgressDto'];
export type JudgeProgress = Schemas['JudgeProgressDto'];
export type PanelMember = Schemas['PanelMemberDto'];
export type Candidate = Schemas['CandidateDto'];
export type ReplacementPreview = Schemas['ReplacementPreviewDto'];
export type Assigned = Schemas['AssignedDto'];

interface NewMember {
  readonly account: string;
  readonly affiliations: string[];
}

export const useAddMember = (slug: string, panel: string) =>
  useStaffAct((body: NewMember, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/panels/{panel}/members', { params: { path: { slug, panel } }, body, headers }),
    ),
  );

/** All entries of the round to all who are at work, except where somebody is in conflict; draws missing pseudonyms. */
export const useAssignAll = (slug: string, panel: string) =>
  useStaffAct((_: void, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/panels/{panel}/assignments', {
        params: { path: { slug, panel } },
        body: {},
        headers,
      }),
    ),
  );

interface Replacement {
  readonly member: string;
  readonly successor: string | null;
  readonly keepsSheets: boolean;
  readonly reason: Words;
}

export const useReplacement = (slug: string, panel: string) =>
  useStaffAct(({ member, ...body }: Replacement, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/panels/{panel}/members/{member}/replacement', {
        params: { path: { slug, panel, member } },
        body,
        headers,
      }),
    ),
  );

interface GivingBack {
  readonly judge: string;
  readonly number: number;
  readonly reason: Words;
}

/** Gives a submitted sheet back, so that its judge may change it. */
export const useGiveBack = (slug: string, panel: string) =>
  useStaffAct((body: GivingBack, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/panels/{panel}/returns', { params: { path: { slug, panel } }, body, headers }),
    ),
  );

interface Belonging {
  readonly account: string;
  readonly affiliations: string[];
}

/** Says which bodies a judge or an organiser belongs to. */
export const useAffiliations = (slug: string) =>
  useStaffAct(({ account, ...body }: Belonging, headers) =>
    answerOf(
      client.PUT('/api/contests/{slug}/affiliations/{account}', { params: { path: { slug, account } }, body, headers }),
    ),
  );

interface Conflict {
  readonly number: number;
  /** False: it is lifted. */
  readonly holds: boolean;
  readonly reason: Words;
}

/** Finds a conflict of interest of a judge with an entry, or lifts one. */
export const useConflict = (slug: string, panel: string, member: string) =>
  useStaffAct((body: Conflict, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/panels/{panel}/members/{member}/conflicts', {
        params: { path: { slug, panel, member } },
        body,
        headers,
      }),
    ),
  );

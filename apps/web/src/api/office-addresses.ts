import { addressOf } from './address';

// What the office asks, by name: answered to staff alone.

/** What may be done to each stage, and what it lacks. */
export const officeStagesAddress = (slug: string) => addressOf('/api/contests/{slug}/stages', { path: { slug } });

export const panelsAddress = (slug: string) => addressOf('/api/contests/{slug}/panels', { path: { slug } });

export const panelMembersAddress = (slug: string, panel: string) =>
  addressOf('/api/contests/{slug}/panels/{panel}/members', { path: { slug, panel } });

/** Which bodies judges and organisers belong to. */
export const affiliationsAddress = (slug: string) => addressOf('/api/contests/{slug}/affiliations', { path: { slug } });

/** By pseudonym, never a name; nothing of an entry of a body of whoever asks. */
export const progressAddress = (slug: string, panel: string) =>
  addressOf('/api/contests/{slug}/panels/{panel}/progress', { path: { slug, panel } });

interface Leaving {
  readonly panel: string;
  readonly member: string;
  readonly successor?: string | undefined;
}

/** How many judges each entry has, and would have. */
export const replacementAddress = (slug: string, { panel, member, successor }: Leaving) =>
  addressOf('/api/contests/{slug}/panels/{panel}/members/{member}/replacement', {
    path: { slug, panel, member },
    query: { successor },
  });

/** Whether a round can be decided, and what is missing. */
export const readinessAddress = (slug: string, round: string) =>
  addressOf('/api/contests/{slug}/rounds/{round}/readiness', { path: { slug, round } });

/** As it would be decided now; refused until the round is ready. */
export const draftedRankingAddress = (slug: string, round: string) =>
  addressOf('/api/contests/{slug}/rounds/{round}/ranking', { path: { slug, round } });

/** Versions that were frozen and put up for notice. */
export const proposalsAddress = (slug: string, round: string) =>
  addressOf('/api/contests/{slug}/rounds/{round}/proposals', { path: { slug, round } });

export const allDecisionsAddress = (slug: string) => addressOf('/api/contests/{slug}/decisions', { path: { slug } });

export const ballotReviewsAddress = (slug: string) =>
  addressOf('/api/contests/{slug}/ballot-reviews', { path: { slug } });

/** Who holds which role in a contest, and which invitations are open; null: the administrators. */
export const peopleAddress = (slug: string | null) =>
  slug === null ? addressOf('/api/administrators') : addressOf('/api/contests/{slug}/people', { path: { slug } });

/** Votes and facts from elsewhere, with all their versions. */
export const recordedAddress = (slug: string) => addressOf('/api/contests/{slug}/recorded', { path: { slug } });

interface OfficeEntriesQuestion {
  /** `next` of the answer before. */
  readonly after?: number | undefined;
  readonly limit?: number;
}

/** Entries in all states but drafts, what waits for the office first. */
export const officeEntriesAddress = (slug: string, question: OfficeEntriesQuestion = {}) =>
  addressOf('/api/contests/{slug}/office/entries', { path: { slug }, query: question });

import { ballotAddress, ownBallotsAddress, receiptAddress } from './addresses';
import { ask, useAnswer } from './asking';
import { answerOf, client } from './client';
import type { BallotRequest, OwnBallots, TakenBallot, VoterToken } from './types';

export const useBallot = (slug: string | null) => useAnswer(slug === null ? null : ballotAddress(slug));

export const useReceipt = (slug: string, receipt: string | null) =>
  useAnswer(receipt === null ? null : receiptAddress(slug, receipt));

/** Makes this device a voter, or finds that it is one. */
export const giveVoterToken = (slug: string): Promise<VoterToken> =>
  answerOf(client.POST('/api/contests/{slug}/voter-tokens', { params: { path: { slug } } }));

/** Never from a cache: it is what this voter stands on at this moment. */
export const readOwnBallots = (slug: string, channel: string): Promise<OwnBallots> =>
  ask(ownBallotsAddress(slug, channel), {});

/** The same ballot sent again is the same ballot. */
export const castBallot = (slug: string, body: BallotRequest): Promise<TakenBallot> =>
  answerOf(client.POST('/api/contests/{slug}/ballots', { params: { path: { slug } }, body }));

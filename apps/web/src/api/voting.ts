import { type Address, addressOf } from './address';
import { ballotAddress, receiptAddress } from './addresses';
import { ask, useAnswer } from './asking';
import type { BallotRequest, OwnBallots, TakenBallot, VoterToken } from './types';

export const useBallot = (slug: string | null, channel?: string) =>
  useAnswer(slug === null ? null : ballotAddress(slug, channel));

export const useReceipt = (slug: string, receipt: string | null) =>
  useAnswer(receipt === null ? null : receiptAddress(slug, receipt));

/** What belongs to one voter, and is asked of no page. */
const votingAddress = <T>(slug: string, rest: string): Address<T> =>
  `/api/contests/${encodeURIComponent(slug)}/${rest}`;

/** Makes this device a voter, or finds that it is one. */
export const giveVoterToken = (slug: string): Promise<VoterToken> =>
  ask(votingAddress<VoterToken>(slug, 'voter-tokens'), { method: 'POST' });

/** Never from a cache: it is what this voter stands on at this moment. */
export const readOwnBallots = (slug: string, channel: string): Promise<OwnBallots> =>
  ask(addressOf('/api/contests/{slug}/ballots/mine', { path: { slug }, query: { channel } }), {});

/** The same ballot sent again is the same ballot. */
export const castBallot = (slug: string, body: BallotRequest): Promise<TakenBallot> =>
  ask(votingAddress<TakenBallot>(slug, 'ballots'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

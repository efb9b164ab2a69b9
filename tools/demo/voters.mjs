// Simulated voters: each with a token of its own, each with one ballot.
import { eachOf, Unanswered } from './client.mjs';
import { bytes, chanceFrom, drawKeys, wholeBelow } from './chance.mjs';

const AT_ONCE = 32;

/** What each voter chooses, the same on every run: `weights` says how often an entry is chosen. */
export function ballotsOf({ seed, voters, weights, range }) {
  const chance = chanceFrom(seed);
  return Array.from({ length: voters }, () => {
    const count = range.from + wholeBelow(chance, range.to - range.from + 1);
    return { choices: drawKeys(chance, weights, count), nonce: bytes(chance, 16).toString('base64url') };
  });
}

/** Returns how many were acknowledged. */
export async function castAll({ client, slug, ballots, onCast }) {
  let acknowledged = 0;
  const work = async (ballot) => {
    await castOne({ client, slug, ballot });
    acknowledged += 1;
    onCast(acknowledged);
  };
  await eachOf(ballots, { atOnce: AT_ONCE, work });
  return acknowledged;
}

async function castOne({ client, slug, ballot }) {
  const voter = await newVoter(client, slug);
  const { window } = await voter.must('GET', `contests/${slug}/ballots/mine`);
  const response = await voter.ask('POST', `contests/${slug}/ballots`, { ...ballot, window, slot: 0 });
  const { receipt, code } = await response.json();
  if (response.status !== 201 || receipt === undefined) {
    throw new Unanswered(`A ballot was answered with ${response.status} ${code ?? ''}`);
  }
}

async function newVoter(client, slug) {
  const response = await client.ask('POST', `contests/${slug}/voter-tokens`, {});
  await response.body?.cancel();
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Unanswered(`No voter’s token: the server answered ${response.status}`);
  return client.with({ cookie });
}

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
  const voting = { client, slug, window: undefined };
  const work = async (ballot) => {
    await castOne(voting, ballot);
    acknowledged += 1;
    onCast(acknowledged);
  };
  await eachOf(ballots, { atOnce: AT_ONCE, work });
  return acknowledged;
}

/** All vote in one window, which is asked for once, and again when it is over. */
async function castOne(voting, ballot) {
  const { client, slug } = voting;
  const voter = await newVoter(client, slug);
  const askWindow = async () => (await voter.must('GET', `contests/${slug}/ballots/mine`)).window;
  voting.window ??= askWindow();
  for (let isAgain = false; ; isAgain = true) {
    const response = await voter.ask('POST', `contests/${slug}/ballots`, {
      ...ballot,
      window: await voting.window,
      slot: 0,
    });
    const { receipt, code } = await response.json();
    if (response.status === 201 && receipt !== undefined) return;
    if (code !== 'ballot.window-over' || isAgain) {
      throw new Unanswered(`A ballot was answered with ${response.status} ${code ?? ''}`);
    }
    voting.window = askWindow();
  }
}

async function newVoter(client, slug) {
  const response = await client.ask('POST', `contests/${slug}/voter-tokens`, {});
  await response.body?.cancel();
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Unanswered(`No voter’s token: the server answered ${response.status}`);
  return client.with({ cookie });
}

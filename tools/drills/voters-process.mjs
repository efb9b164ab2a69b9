// A process of its own in which devices vote, as many at once as there are connections: each sends its ballot until it is
// acknowledged, as the page does, and every eighth sends it twice at once. What was acknowledged is known here alone.
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { aNonce, Devices } from './devices.mjs';
import { eachOf } from '../demo/client.mjs';
import { Page } from './page.mjs';
import { Sender } from './sender.mjs';

/** Longer than any fault that a drill makes; one that is not answered by then never is. */
const ANSWER_MILLISECONDS = 90_000;
/** Before a server that was not there, or a vote that was not open, is asked again. */
const PAUSE_MILLISECONDS = { from: 200, to: 1_000 };

const ADOPTED_AT_ONCE = 32;
const OFTEN_AT_ONCE = 50;
/** More than wait in the server's queue. */
const CROWD_SOCKETS = 14_000;

const sender = new Sender(ANSWER_MILLISECONDS);
const seen = { acknowledged: 0, refused: {}, cut: 0, notThere: 0, busy: 0, early: 0, late: 0, slowestMs: 0 };
const casts = [];
const [working, unresolved] = [new Set(), new Set()];
let plan = {};
let isEnding = false;

const commands = {
  begin(given) {
    plan = { ...given, ...plan, devices: new Devices(given.keysDir) };
    for (let n = 0; n < plan.connections; n += 1) keep(castOnAndOn(n));
  },
  /** Each of so many devices sends its ballot so many times at once. */
  castOften: ({ devices, times }) =>
    eachOf(Array(devices).keys(), {
      atOnce: OFTEN_AT_ONCE,
      work: (turn) => {
        const cast = aCast();
        return keepOn(
          cast,
          Array.from({ length: times }, () => insist(cast, turn)),
        );
      },
    }),
  /** So many devices cast a ballot within this time, each by the code of the page. */
  async rush({ page, ballots, milliseconds, patienceMilliseconds }) {
    const crowd = new Sender(ANSWER_MILLISECONDS, { sockets: CROWD_SOCKETS });
    const loaded = await Page.load(page, ({ cookie, path, text }) => countBusy(crowd, { cookie, path, text }));
    const deadline = performance.now() + patienceMilliseconds;
    const isHere = () => performance.now() < deadline;
    const rushing = Array.from({ length: ballots }, async (_, n) => {
      await sleep((n * milliseconds) / ballots);
      const cast = aCast();
      const body = bodyOf(cast);
      await keepOn(cast, [loaded.cast({ cookie: cast.cookie, slug: cast.vote.slug, body, isHere })]);
    });
    await Promise.all(rushing);
  },
  turn: (changes) => void Object.assign(plan, changes),
  count: () => ({ ...seen, inFlight: sender.inFlight }),
  /** Nobody begins any more, and ballots whose senders are gone are sent again. Waits until all have been told, or nobody is for too long. */
  async finish({ orphans, patienceMilliseconds }) {
    isEnding = true;
    let isOver = false;
    const adopting = Promise.all(working)
      .then(() => adopt(orphans))
      .then(() => (isOver = true));
    for (let before = -1; !isOver && seen.acknowledged > before;) {
      before = seen.acknowledged;
      await Promise.race([adopting, sleep(patienceMilliseconds)]);
    }
    return { casts, ...seen, unresolved: unresolved.size };
  },
  /** How many of so many acknowledged ballots, sent again with another nonce, get another answer than the first. */
  async again({ count }) {
    const asked = Array.from({ length: Math.min(count, casts.length) }, () => casts[randomInt(casts.length)]);
    let others = 0;
    for (const cast of asked) {
      const { status, body } = await sender.send(requestOf(cast, plan.ports[0]));
      if (status !== 200 || body.receipt !== cast.receipt || body.castAt !== cast.castAt) others += 1;
    }
    return others;
  },
};

process.on('message', async ({ id, name, options }) => {
  process.send({ id, result: await commands[name](options) });
});
process.on('disconnect', () => process.exit());

function keep(work) {
  working.add(work);
  void work.finally(() => working.delete(work));
}

async function castOnAndOn(n) {
  for (let turn = n; !isEnding; turn += 1) {
    const cast = aCast();
    await keepOn(cast, turn % 8 === 0 ? [insist(cast, turn), insist(cast, turn + 1)] : [insist(cast, turn)]);
  }
}

const adopt = (orphans) =>
  eachOf(orphans.entries(), {
    atOnce: ADOPTED_AT_ONCE,
    work: ([turn, cast]) => keepOn(cast, [insist(cast, turn)]),
  });

/** Until it is known what became of a ballot that is on its way. */
async function keepOn(cast, sent) {
  unresolved.add(cast);
  const [first, ...others] = await Promise.all(sent);
  unresolved.delete(cast);
  if (others.some((other) => other?.receipt !== first?.receipt)) note('two receipts of one ballot');
  if (first === null) return;
  casts.push({ ...cast, receipt: first.receipt, castAt: first.castAt });
  seen.acknowledged += 1;
}

/** The answer that acknowledges the ballot; null where it is refused. */
async function insist(cast, turn) {
  for (let tries = 0; ; tries += 1) {
    const begun = performance.now();
    const request = requestOf(cast, plan.ports[(turn + tries) % plan.ports.length]);
    const answer = await sender.send(request).catch(({ isOnKept }) => {
      seen[isOnKept ? 'cut' : 'notThere'] += 1;
      return null;
    });
    seen.slowestMs = Math.max(seen.slowestMs, performance.now() - begun);
    if (answer?.status === 201 || answer?.status === 200) return answer.body;
    const code = answer?.body?.code;
    if (cast.vote.isTimed && code === 'ballot.closed') {
      seen.late += 1;
      await pause();
      return null;
    }
    if (answer?.status === 503) {
      seen.busy += 1;
      await sleep(1_000 * answer.retryAfter);
    } else if (answer === null || (cast.vote.isTimed && code === 'ballot.too-early')) {
      seen.early += answer === null ? 0 : 1;
      await pause();
    } else {
      note(code ?? String(answer.status));
      return null;
    }
  }
}

const pause = () => sleep(randomInt(PAUSE_MILLISECONDS.from, PAUSE_MILLISECONDS.to));

function note(what) {
  seen.refused[what] = (seen.refused[what] ?? 0) + 1;
}

function aCast() {
  const { vote, devices } = plan;
  return { ...devices.make(), vote, contest: vote.contest, choices: choose() };
}

function choose() {
  const chosen = new Set(Array.from({ length: 1 + randomInt(3) }, () => 1 + randomInt(plan.vote.entries)));
  return [...chosen].sort((a, b) => a - b);
}

async function countBusy(crowd, { cookie, path, text }) {
  const answer = await crowd.send({ port: plan.ports[0], path, cookie, body: JSON.parse(text) });
  if (answer.status === 503) seen.busy += 1;
  return answer;
}

const bodyOf = ({ vote: { window }, choices }) => ({ window, slot: 0, choices, nonce: aNonce() });

function requestOf(cast, port) {
  const { vote, cookie } = cast;
  return { port, path: vote.path, cookie, body: bodyOf(cast) };
}

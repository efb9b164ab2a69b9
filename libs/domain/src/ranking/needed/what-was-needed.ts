import { show } from '../../evidence/evidence-reader.js';
import { TooLarge, wholeBudget, type Budget } from '../../figures/budget.js';
import { named, type Refused } from '../../terms/refusal.js';
import { say } from '../../terms/words.js';
import { openRound, refuse, unknownEntry, type OpenRound } from '../open-round.js';
import type { RoundRun } from '../round-run.js';
import { standIn, type Aim, type EntryStand } from './aim.js';
import { beforeOther } from './before-other.js';
import { figureKnobs } from './figure-ways.js';
import { FigureUses, nameOf } from './figure-uses.js';
import type { AskedNeed, NeedGoal, NothingNeeded, WhatWasNeeded } from './needed.js';
import { onList } from './on-list.js';
import { searchWay } from './search-way.js';
import { Trials } from './trials.js';
import { votesKnobs } from './votes-ways.js';

/** All runs together, in exact numbers and places: about a second on one core. */
const MOST: Budget = { numbers: 1_500_000 };

/**
 * What would have put an entry before another that it does not stand before, or on a list that it is not on, all else
 * unchanged: further votes alone, tally by tally, and another value of each panel alone. Found by running the rules on
 * changed inputs, rounding, ties, caps and lists included, never by subtracting totals: the number that is named was
 * run, and one less was too. A way costs at most 2 log₂ n + 3 runs, n the steps that its input can be turned, where
 * more may be worse 32 besides and all twice where the value of a panel can go both ways; and all no more than a budget. Refused like `decide`, and where the round, an entry or the list is not there.
 */
export function whatWasNeeded(rulebookJson: unknown, evidenceJson: unknown, asked: AskedNeed): WhatWasNeeded | Refused {
  const open = openRound(rulebookJson, evidenceJson, asked.round);
  return 'refused' in open ? open : neededIn(open, asked.entry, asked.goal);
}

/** Asks for one entry after another of a round that was run once. */
export type NeedFinder = (entry: number, goal: NeedGoal) => WhatWasNeeded | Refused;

export function neededIn(open: OpenRound, entry: number, goal: NeedGoal): WhatWasNeeded | Refused {
  try {
    return neededWithin({ ...open, run: { ...open.run, budget: wholeBudget() } }, entry, goal);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { nothing: { why: 'too-large' } };
  }
}

function neededWithin({ run, round }: OpenRound, entry: number, goal: NeedGoal): WhatWasNeeded | Refused {
  const stand = standIn(run, round.round.id, entry);
  if (stand === undefined) return notRanked(round, entry);
  if ('list' in goal) {
    const list = round.round.lists.find(({ id }) => id === goal.list);
    return list === undefined ? unknownList(goal.list, round) : neededFor(onList(stand, list), stand);
  }
  if (goal.before === entry) return refuse('goal.before', 'unknown-entry', ITSELF);
  const aim = beforeOther(stand, goal.before);
  if (aim !== undefined) return neededFor(aim, stand);
  const isRanked = standIn(run, round.round.id, goal.before) !== undefined;
  return isRanked ? { nothing: { why: 'other-part' } } : notRanked(round, goal.before);
}

const ITSELF = say('一个项目不能排在自己之前', 'An entry cannot stand before itself');

function notRanked({ parts }: RoundRun, entry: number): { nothing: NothingNeeded } | Refused {
  const gone = parts.flatMap(({ out }) => out).find((each) => each.entry === entry);
  return gone === undefined ? unknownEntry(entry) : { nothing: { why: 'out', entry, out: gone.why } };
}

function unknownList(id: string, { round }: RoundRun): Refused {
  const [shown, known] = [show(id), named(round.lists.map((list) => list.id))];
  const sentence = say(
    `这一轮没有 ${shown} 这份名单；可用的有 ${known.zh}`,
    `The round has no list ${shown}; use one of ${known.en}`,
  );
  return refuse('goal.list', 'unknown-list', sentence);
}

function neededFor(aim: Aim, stand: EntryStand): WhatWasNeeded {
  if (aim.nothing !== undefined) return { nothing: aim.nothing };
  const { round } = stand.round;
  const trials = new Trials(stand, aim, { ...MOST });
  const uses = new FigureUses(stand.run.rulebook.rulebook);
  const roots = aim.roots.map((figure) => nameOf(round, figure));
  const knobs = [...votesKnobs(uses.behind(roots), uses, trials), ...figureKnobs(roots, uses, trials)];
  const ways = knobs.map((knob) => searchWay(knob, aim.start));
  if (ways.length === 0) return { nothing: { why: 'no-way' } };
  const isAllTooLarge = ways.every(({ tried }) => 'not' in tried && tried.not === 'too-large');
  return isAllTooLarge ? { nothing: { why: 'too-large' } } : { ways };
}

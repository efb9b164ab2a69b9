import { type CheckedRulebook, printExact, type Rulebook, type Words } from '@laurel/domain';
import { mostOf } from './most-score.js';

type Round = Rulebook['rounds'][number];

/** The words that a rulebook gives its parts, by id; an id that it does not know stands for itself. */
export const roundOf = ({ rulebook }: CheckedRulebook, round: string): Round | undefined =>
  rulebook.rounds.find(({ id }) => id === round);

export const roundTitle = (rules: CheckedRulebook, round: string): Words =>
  roundOf(rules, round)?.title ?? { zh: round };

export const listTitle = (rules: CheckedRulebook, round: string, list: string): Words =>
  roundOf(rules, round)?.lists.find(({ id }) => id === list)?.title ?? { zh: list };

/** The title of a key of an attribute, such as a district; the key itself where the rulebook declares none. */
export function keyTitle(rules: CheckedRulebook, attribute: string, key: string): Words {
  const keys = rules.attributes.get(attribute);
  const declared = keys === undefined || keys === true ? undefined : keys.find(({ id }) => id === key);
  return declared?.title ?? { zh: key };
}

/** The title of the key by which a round is divided; null where it is not. */
export const partTitle = (rules: CheckedRulebook, round: string, part: string | null): Words | null =>
  part === null ? null : keyTitle(rules, roundOf(rules, round)?.per ?? '', part);

/** What a round calls `figure` or, of an earlier one, `round.figure`. */
function figureOf(rules: CheckedRulebook, round: string, reference: string): Round['figures'][number] | undefined {
  const [ofRound, id] = reference.includes('.') ? reference.split('.') : [round, reference];
  return roundOf(rules, ofRound ?? '')?.figures.find((each) => each.id === id);
}

export const figureTitle = (rules: CheckedRulebook, round: string, reference: string): Words =>
  figureOf(rules, round, reference)?.title ?? { zh: reference };

interface ScoreTitle {
  readonly figure: string;
  readonly title: Words;
  /** What its last rounding step keeps; null where it ends in no rounding. */
  readonly digits: number | null;
  /** The most that an entry can get, exact; null where the rulebook does not say it by itself. */
  readonly outOf: string | null;
}

/** What a round ranks by. */
export function scoreOf(rules: CheckedRulebook, round: string): ScoreTitle {
  const reference = roundOf(rules, round)?.score.figure ?? '';
  const figure = figureOf(rules, round, reference);
  const last = figure?.steps?.at(-1);
  const digits = last?.method === 'round' && 'digits' in last ? Number(last['digits']) : null;
  const isLowest = roundOf(rules, round)?.score.order === 'lowest-first';
  const most = isLowest ? null : mostOf(rules, round, reference);
  return {
    figure: reference,
    title: figure?.title ?? { zh: reference },
    digits,
    outOf: most === null ? null : printExact(most),
  };
}

export const channelTitle = ({ channels }: CheckedRulebook, channel: string): Words =>
  channels.get(channel)?.title ?? { zh: channel };

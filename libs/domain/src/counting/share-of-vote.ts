import { ONE, sumExact } from '../exact/exact.js';
import type { Figure, Rulebook } from '../rulebook/schema.js';
import { termsOf } from '../sources/weighted.js';
import { showPercent } from '../terms/number-words.js';
import { roundOfChannel } from '../voting/round-of-channel.js';

/** Which part of its round's score a channel's vote is, as the rules weigh it: `30%`; undefined where they state no parts of a whole. */
export function shareOfVote({ rounds }: Pick<Rulebook, 'rounds'>, channel: string): string | undefined {
  const round = rounds.find(({ id }) => id === roundOfChannel({ rounds }, channel));
  if (round === undefined) return undefined;
  const figures = new Map(round.figures.map((figure) => [figure.id, figure]));
  const score = rootOf(round.score.figure, figures);
  if (score === undefined || !('weighted' in score.from)) return undefined;
  const terms = termsOf(score.from);
  if (!sumExact(terms.map(({ weight }) => weight)).equals(ONE)) return undefined;
  const [own, ...more] = terms.filter(({ figure }) => isOfVote(rootOf(figure, figures), channel));
  return own === undefined || more.length > 0 ? undefined : showPercent(own.weight);
}

type Figures = ReadonlyMap<string, Figure>;

/** What a figure is made of, through those that only go on with another. */
function rootOf(id: string, figures: Figures): Figure | undefined {
  const figure = figures.get(id);
  return figure !== undefined && 'figure' in figure.from ? rootOf(figure.from.figure, figures) : figure;
}

/** Of this vote and no other. */
function isOfVote(figure: Figure | undefined, channel: string): boolean {
  if (figure === undefined || !('votes' in figure.from)) return false;
  const channels = [figure.from.votes].flat();
  return channels.length === 1 && channels[0] === channel;
}

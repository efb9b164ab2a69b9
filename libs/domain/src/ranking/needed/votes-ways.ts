import { LARGEST_COUNT } from '../../evidence/evidence-reader.js';
import type { Evidence, Tally, VoteRows } from '../../evidence/evidence.js';
import { ballotCells } from '../../rulebook/ballot-form.js';
import { channelsOf } from '../../sources/votes-frame.js';
import type { FigureUses, NamedFigure } from './figure-uses.js';
import type { VotesWay } from './needed.js';
import { isOneWay } from './one-way.js';
import type { Knob, Turn } from './search-way.js';
import type { Trials } from './trials.js';

/** A tally of a channel, and the figures that take the channel's votes. */
interface TallyOf {
  readonly channel: string;
  readonly tally: Tally;
  readonly takenBy: readonly NamedFigure[];
}

/** The votes that each tally could have had more of, of those whose ballots choose entries. */
export function votesKnobs(behind: readonly NamedFigure[], uses: FigureUses, trials: Trials): Knob[] {
  const { rulebook, evidence } = trials.stand.run;
  return [...rulebook.channels.values()].flatMap(({ id, form }) => {
    const takenBy = behind.filter(({ figure: { from } }) => 'votes' in from && channelsOf(from).includes(id));
    if (takenBy.length === 0 || form.kind !== 'choose' || ballotCells(form) !== undefined) return [];
    const tallies = evidence.tallies.get(id) ?? [];
    return tallies.map((tally) => knobOf({ channel: id, tally, takenBy }, uses, trials));
  });
}

function knobOf({ channel, tally, takenBy }: TallyOf, uses: FigureUses, trials: Trials): Knob {
  const { entry, aim } = trials;
  const { run: base, round: asked } = trials.stand;
  const way: VotesWay = { kind: 'votes', channel, group: tally.group, session: tally.session };
  const place = base.evidence.placeOf.get(entry) ?? -1;
  const counted = countOf(tally.votes, place);
  const round = takenBy[0]?.round;
  const whyNot = isAnnulled(base.evidence, entry, channel) ? 'annulled' : Number.isNaN(counted) ? 'barred' : null;
  if (whyNot !== null || round === undefined) return { way, whyNot: whyNot ?? 'out-of-reach' };
  const given = trials.without(
    takenBy.map(({ name }) => name),
    round.id,
    uses,
  );
  const run = trials.from(round.id);
  const turn: Turn = {
    most: LARGEST_COUNT - counted,
    run: (more) => run({ given, evidence: withVotes(base.evidence, { channel, tally, place, count: counted + more }) }),
    amount: (more) => ({ more: String(more), reaches: String(counted + more) }),
  };
  const rises = takenBy.map(({ figure }) => ({ figure: figure.id, steps: 0 }));
  return {
    way,
    isOneWay: round === asked.round && isOneWay(rises, aim.ordering, { round, run: base }),
    turns: () => [turn],
  };
}

const isAnnulled = ({ decisions }: Evidence, entry: number, channel: string): boolean =>
  decisions.some(
    (decision) =>
      decision.kind === 'votes-annulled' && decision.entry === entry && (decision.channel ?? channel) === channel,
  );

/** NaN: this tally could not vote for the entry. */
function countOf({ entries, counts }: VoteRows, place: number): number {
  const row = entries.indexOf(place);
  return row < 0 ? 0 : (counts[row] ?? NaN);
}

interface Recount {
  readonly channel: string;
  readonly tally: Tally;
  readonly place: number;
  readonly count: number;
}

function withVotes(evidence: Evidence, { channel, tally, place, count }: Recount): Evidence {
  const others = evidence.tallies.get(channel) ?? [];
  const votes = recounted(tally.votes, place, count);
  const tallies = others.map((each) => (each === tally ? { ...tally, votes } : each));
  return { ...evidence, tallies: new Map(evidence.tallies).set(channel, tallies) };
}

/** The rows of one that had no votes are there once more. */
function recounted({ entries, cells, counts }: VoteRows, place: number, count: number): VoteRows {
  const row = entries.indexOf(place);
  if (row >= 0) return { entries, cells, counts: counts.map((each, i) => (i === row ? count : each)) };
  const next = entries.findIndex((other) => other > place);
  const at = next < 0 ? entries.length : next;
  return {
    entries: Int32Array.from([...entries.subarray(0, at), place, ...entries.subarray(at)]),
    cells: Int32Array.from([...cells.subarray(0, at), -1, ...cells.subarray(at)]),
    counts: Float64Array.from([...counts.subarray(0, at), count, ...counts.subarray(at)]),
  };
}

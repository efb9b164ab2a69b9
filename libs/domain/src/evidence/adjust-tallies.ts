import { countOf } from '../terms/number-words.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { partsKey, type EvidenceReader } from './evidence-reader.js';
import type { LostVotes, PairRows, Parts, Tally, VoteLoss, VoteRows } from './evidence.js';
import type { ReadDecision } from './read-decisions.js';

export interface AdjustedTallies {
  readonly adjusted: Map<string, readonly Tally[]>;
  /** By channel, then by entry. */
  readonly lostVotes: Map<string, Map<number, LostVotes[]>>;
}

/** The tallies less the votes struck off, and with those annulled at 0; and what each entry lost by that. */
export function adjustTallies(
  tallies: ReadonlyMap<string, readonly Tally[]>,
  decisions: readonly ReadDecision[],
  reader: EvidenceReader,
): AdjustedTallies {
  const struck = readStruck(decisions, reader);
  const annulled = readAnnulled(decisions, reader);
  const adjusted = new Map<string, readonly Tally[]>();
  const lostVotes: AdjustedTallies['lostVotes'] = new Map();
  for (const [channel, all] of tallies) {
    const ofChannel = { cells: reader.cellsOf(channel)?.ids ?? [], annulled: annulled(channel), reader };
    const losses = new Losses(ofChannel);
    const adjust = (tally: Tally): Tally => {
      const strikes = struck.get(tallyKey(channel, tally));
      if (strikes === undefined && ofChannel.annulled.size === 0) return tally;
      return { ...tally, votes: losses.ofVotes(tally, strikes), pairs: losses.ofPairs(tally) };
    };
    adjusted.set(channel, all.map(adjust));
    lostVotes.set(channel, losses.byEntry);
  }
  for (const ofTally of struck.values()) {
    for (const strikes of ofTally.values()) if (!strikes.isUsed) strike(0, strikes, reader);
  }
  return { adjusted, lostVotes };
}

interface LossesOfChannel {
  readonly cells: readonly string[];
  /** What annuls the votes of an entry, by its place. */
  readonly annulled: ReadonlyMap<number, Annulment>;
  readonly reader: EvidenceReader;
}

/** Takes from the counts of one channel what decisions take, and keeps the account. */
class Losses {
  readonly byEntry = new Map<number, LostVotes[]>();

  constructor(readonly channel: LossesOfChannel) {}

  ofVotes({ group, session, votes }: Tally, strikes: ReadonlyMap<string, Strikes> | undefined): VoteRows {
    const { entries, cells, counts } = votes;
    const left = counts.slice();
    entries.forEach((place, i) => {
      const count = counts[i] ?? NaN;
      const of = strikes?.get(rowKey(place, cells[i] ?? -1));
      const lost = of === undefined ? [] : strike(Number.isNaN(count) ? 0 : count, of, this.channel.reader);
      if (Number.isNaN(count) || (lost.length === 0 && !this.channel.annulled.has(place))) return;
      left[i] = this.#take({ group, session, cell: this.channel.cells[cells[i] ?? -1], cast: count, lost }, place);
    });
    return { entries, cells, counts: left };
  }

  ofPairs({ group, session, pairs }: Tally): PairRows {
    const { entries, opponents, counts } = pairs;
    const left = counts.slice();
    entries.forEach((place, i) => {
      if (!this.channel.annulled.has(place)) return;
      const opponent = this.channel.reader.numberAt(opponents[i] ?? 0);
      left[i] = this.#take({ group, session, cell: undefined, opponent, cast: counts[i] ?? 0, lost: [] }, place);
    });
    return { entries, opponents, counts: left };
  }

  /** What is left when what was struck off and annulled is taken away. */
  #take(cast: LostVotes, place: number): number {
    const left = cast.lost.reduce((count, struck) => count - struck.count, cast.cast);
    const annulment = left === 0 ? undefined : this.channel.annulled.get(place);
    const lost = annulment === undefined ? cast.lost : [...cast.lost, { ...annulment, count: left }];
    if (lost.length > 0) this.#keep({ ...cast, lost }, this.channel.reader.numberAt(place));
    return annulment === undefined ? left : 0;
  }

  #keep(lost: LostVotes, entry: number): void {
    const others = this.byEntry.get(entry);
    if (others === undefined) this.byEntry.set(entry, [lost]);
    else others.push(lost);
  }
}

/** All that is struck off one number of votes, in the order of the decisions. */
interface Strikes {
  readonly entry: number;
  readonly lost: (VoteLoss & { readonly path: string })[];
  isUsed: boolean;
}

const tallyKey = (channel: string, parts: Parts): string => `${channel}/${partsKey(parts)}`;

const rowKey = (place: number, cell: number): string => `${place}/${cell}`;

/** By tally, then by entry and cell. */
function readStruck(decisions: readonly ReadDecision[], reader: EvidenceReader): Map<string, Map<string, Strikes>> {
  const struck = new Map<string, Map<string, Strikes>>();
  for (const { decision, path } of decisions) {
    if (decision.kind !== 'votes-struck' || decision.count === 0) continue;
    const { channel, group, session, entry, count, kind, reason, at: time } = decision;
    const cell = reader.cellsOf(channel)?.placeOf(decision.cell) ?? -1;
    const [tally, row] = [tallyKey(channel, { group, session }), rowKey(reader.placeOf.get(entry) ?? -1, cell)];
    const ofTally = struck.get(tally) ?? new Map<string, Strikes>();
    const strikes = ofTally.get(row) ?? { entry, lost: [], isUsed: false };
    strikes.lost.push({ path, kind, count, reason, at: time });
    struck.set(tally, ofTally.set(row, strikes));
  }
  return struck;
}

/** What is struck off a number of votes; nothing, and refused, where it is more than were cast. */
function strike(cast: number, strikes: Strikes, reader: EvidenceReader): readonly VoteLoss[] {
  strikes.isUsed = true;
  let left = cast;
  for (const { path, count } of strikes.lost) {
    if (count > left) {
      refuseTooMany({ path, entry: strikes.entry, left, count }, reader);
      return [];
    }
    left -= count;
  }
  return strikes.lost.map(({ kind, count, reason, at: time }) => ({ kind, count, reason, at: time }));
}

function refuseTooMany(
  { path, entry, left, count }: { path: string; entry: number; left: number; count: number },
  reader: EvidenceReader,
): void {
  reader.refuse(
    at(path, 'count'),
    'too-many',
    say(
      `${entry} 号在这里只有 ${left} 票可以剔除，剔除不了 ${count} 票，请改正`,
      `Only ${countOf(left, 'vote')} of entry ${entry} can still be struck off here, not ${count}: mend the count`,
    ),
  );
}

/** A decision that annuls whatever votes it meets. */
type Annulment = Omit<VoteLoss, 'count'>;

/** By channel, what annuls each entry’s votes there; of several decisions one for all channels, then the first. */
function readAnnulled(
  decisions: readonly ReadDecision[],
  reader: EvidenceReader,
): (channel: string) => ReadonlyMap<number, Annulment> {
  const ofAll = new Map<number, Annulment>();
  const ofChannels = new Map<string, Map<number, Annulment>>();
  for (const { decision } of decisions) {
    if (decision.kind !== 'votes-annulled') continue;
    const { entry, channel, kind, reason, at: time } = decision;
    const of = channel === undefined ? ofAll : (ofChannels.get(channel) ?? new Map<number, Annulment>());
    if (channel !== undefined) ofChannels.set(channel, of);
    const place = reader.placeOf.get(entry) ?? -1;
    if (!of.has(place)) of.set(place, { kind, reason, at: time });
  }
  return (channel) => new Map([...(ofChannels.get(channel) ?? []), ...ofAll]);
}

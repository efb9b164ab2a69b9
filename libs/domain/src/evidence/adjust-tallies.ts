import { cellKey } from '../rulebook/ballot-form.js';
import { countOf } from '../terms/number-words.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { partsKey, type EvidenceReader } from './evidence-reader.js';
import type { LostVotes, PairRow, Parts, Tally, VoteLoss, VoteRow } from './evidence.js';
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
  const annulmentOf = readAnnulments(decisions);
  const adjusted = new Map<string, readonly Tally[]>();
  const lostVotes: AdjustedTallies['lostVotes'] = new Map();
  for (const [channel, all] of tallies) {
    const losses = new Losses((entry) => annulmentOf(entry, channel), reader);
    adjusted.set(
      channel,
      all.map((tally): Tally => ({
        ...tally,
        votes: tally.votes.map((vote) => losses.ofVotes(vote, tally, struck.get(struckKey(channel, tally, vote)))),
        pairs: tally.pairs.map((pair) => losses.ofPair(pair, tally)),
      })),
    );
    lostVotes.set(channel, losses.byEntry);
  }
  for (const strikes of struck.values()) if (!strikes.isUsed) strike(null, strikes, reader);
  return { adjusted, lostVotes };
}

/** Takes from the counts of one channel what decisions take, and keeps the account. */
class Losses {
  readonly byEntry = new Map<number, LostVotes[]>();

  constructor(
    readonly annulmentOf: (entry: number) => Annulment | undefined,
    readonly reader: EvidenceReader,
  ) {}

  ofVotes(vote: VoteRow, { group, session }: Tally, strikes: Strikes | undefined): VoteRow {
    const { entry, cell, count } = vote;
    const lost = strike(count, strikes, this.reader);
    if (count === null) return vote;
    const left = this.#take({ group, session, cell, cast: count, lost }, entry);
    return left === count ? vote : { ...vote, count: left };
  }

  ofPair(pair: PairRow, { group, session }: Tally): PairRow {
    const { entry, opponent, count } = pair;
    const left = this.#take({ group, session, cell: undefined, opponent, cast: count, lost: [] }, entry);
    return left === count ? pair : { ...pair, count: left };
  }

  /** What is left when what was struck off and annulled is taken away. */
  #take(cast: LostVotes, entry: number): number {
    const left = cast.lost.reduce((count, struck) => count - struck.count, cast.cast);
    const annulment = left === 0 ? undefined : this.annulmentOf(entry);
    const lost = annulment === undefined ? cast.lost : [...cast.lost, { ...annulment, count: left }];
    if (lost.length > 0) this.#keep({ ...cast, lost }, entry);
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

const struckKey = (channel: string, parts: Parts, { entry, cell }: Pick<VoteRow, 'entry' | 'cell'>) =>
  `${channel}/${partsKey(parts)}/${entry}/${cell ?? ''}`;

function readStruck(decisions: readonly ReadDecision[], reader: EvidenceReader): Map<string, Strikes> {
  const struck = new Map<string, Strikes>();
  for (const { decision, path } of decisions) {
    if (decision.kind !== 'votes-struck' || decision.count === 0) continue;
    const { channel, group, session, entry, count, kind, reason, at: time } = decision;
    const form = reader.rulebook.channels.get(channel)?.form;
    const cell = form === undefined ? undefined : cellKey(form, decision.cell);
    const key = struckKey(channel, { group, session }, { entry, cell });
    const strikes = struck.get(key) ?? { entry, lost: [], isUsed: false };
    strikes.lost.push({ path, kind, count, reason, at: time });
    struck.set(key, strikes);
  }
  return struck;
}

/** What is struck off a number of votes; nothing, and refused, where it is more than were cast. */
function strike(cast: number | null, strikes: Strikes | undefined, reader: EvidenceReader): readonly VoteLoss[] {
  if (strikes === undefined) return [];
  strikes.isUsed = true;
  let left = cast ?? 0;
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

/** What annuls an entry’s votes in a channel; of several the first. */
function readAnnulments(decisions: readonly ReadDecision[]): (entry: number, channel: string) => Annulment | undefined {
  const annulled = new Map<string, Annulment>();
  for (const { decision } of decisions) {
    if (decision.kind !== 'votes-annulled') continue;
    const { entry, channel = '', kind, reason, at: time } = decision;
    const key = `${channel}/${entry}`;
    if (!annulled.has(key)) annulled.set(key, { kind, reason, at: time });
  }
  return (entry, channel) => annulled.get(`/${entry}`) ?? annulled.get(`${channel}/${entry}`);
}

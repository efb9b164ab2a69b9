import { cellKey } from '../rulebook/ballot-form.js';
import { countOf } from '../terms/number-words.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { partsKey, type EvidenceReader } from './evidence-reader.js';
import type { Tally, VoteRow } from './evidence.js';
import type { ReadDecision } from './read-decisions.js';

/** The tallies less the votes struck off, and with those annulled at 0. */
export function adjustTallies(
  tallies: ReadonlyMap<string, readonly Tally[]>,
  decisions: readonly ReadDecision[],
  reader: EvidenceReader,
): Map<string, readonly Tally[]> {
  const struck = readStruck(decisions, reader);
  const isAnnulled = annulments(decisions);
  const adjusted = new Map<string, readonly Tally[]>();
  for (const [channel, all] of tallies) {
    const adjust = (tally: Tally): Tally => ({
      ...tally,
      votes: tally.votes.map((vote) => {
        const left = strike(vote, struck.get(struckKey(channel, tally, vote)), reader);
        return left.count !== null && isAnnulled(left.entry, channel) ? { ...left, count: 0 } : left;
      }),
      pairs: tally.pairs.map((pair) => (isAnnulled(pair.entry, channel) ? { ...pair, count: 0 } : pair)),
    });
    adjusted.set(channel, all.map(adjust));
  }
  for (const strikes of struck.values()) if (!strikes.isUsed && strikes.count > 0) refuseTooMany(strikes, 0, reader);
  return adjusted;
}

/** All that is struck off one number of votes. */
interface Strikes {
  readonly path: string;
  readonly entry: number;
  count: number;
  isUsed: boolean;
}

const struckKey = (
  channel: string,
  parts: { group?: string | undefined; session?: string | undefined },
  { entry, cell }: Pick<VoteRow, 'entry' | 'cell'>,
) => `${channel}/${partsKey(parts)}/${entry}/${cell ?? ''}`;

function readStruck(decisions: readonly ReadDecision[], reader: EvidenceReader): Map<string, Strikes> {
  const struck = new Map<string, Strikes>();
  for (const { decision, path } of decisions) {
    if (decision.kind !== 'votes-struck') continue;
    const { channel, group, session, entry, count } = decision;
    const form = reader.rulebook.channels.get(channel)?.form;
    const cell = form === undefined ? undefined : cellKey(form, decision.cell);
    const key = struckKey(channel, { group, session }, { entry, cell });
    const before = struck.get(key);
    if (before === undefined) struck.set(key, { path, entry, count, isUsed: false });
    else before.count += count;
  }
  return struck;
}

function strike(vote: VoteRow, strikes: Strikes | undefined, reader: EvidenceReader): VoteRow {
  if (strikes === undefined || strikes.count === 0) return vote;
  strikes.isUsed = true;
  const { count } = vote;
  if (count !== null && count >= strikes.count) return { ...vote, count: count - strikes.count };
  refuseTooMany(strikes, count ?? 0, reader);
  return vote;
}

function refuseTooMany({ path, entry, count }: Strikes, cast: number, reader: EvidenceReader): void {
  reader.refuse(
    at(path, 'count'),
    'too-many',
    say(
      `${entry} 号在这里只有 ${cast} 票，剔除不了 ${count} 票，请改正`,
      `Entry ${entry} has ${countOf(cast, 'vote')} here, so ${count} cannot be struck off: mend the count`,
    ),
  );
}

function annulments(decisions: readonly ReadDecision[]): (entry: number, channel: string) => boolean {
  const everywhere = new Set<number>();
  const inChannel = new Set<string>();
  for (const { decision } of decisions) {
    if (decision.kind !== 'votes-annulled') continue;
    if (decision.channel === undefined) everywhere.add(decision.entry);
    else inChannel.add(`${decision.channel}/${decision.entry}`);
  }
  return (entry, channel) => everywhere.has(entry) || inChannel.has(`${channel}/${entry}`);
}

import type { CheckedRulebook } from '@laurel/domain';
import type { OutRow, PlaceRow, Sanction } from '../../deciding/deciding.service.js';
import type { EntryNames } from '../../entries/entries.service.js';
import type { KeyDto, OutDto, RankedDto } from './dto/results.dto.js';
import type { SanctionDto } from './dto/sanction.dto.js';
import { channelTitle, keyTitle } from '../../contests/rulebooks.service.js';

/** What rows are shown with: the words of the rules, and what the entries are called. */
export interface Words {
  readonly rules: CheckedRulebook;
  readonly names: EntryNames;
}

export function rankedDto(row: PlaceRow, { rules, names }: Words): RankedDto {
  const name = names.get(row.entry);
  const keyOf = (attribute: 'district' | 'category'): KeyDto | null => {
    const id = name?.[attribute] ?? null;
    return id === null ? null : { id, title: keyTitle(rules, attribute, id) };
  };
  return {
    number: row.entry,
    title: names.titleOf(row.entry),
    shortTitle: name?.shortTitle ?? null,
    submitters: [...(name?.submitters ?? [])],
    isSample: name?.isSample ?? false,
    district: keyOf('district'),
    category: keyOf('category'),
    place: row.place,
    score: row.score,
    tie: row.tie,
    toCut: row.to_cut,
    lists: [...row.lists],
  };
}

export const outDto = ({ entry, why, sentence, decision }: OutRow, words: Words): OutDto => ({
  number: entry,
  title: words.names.titleOf(entry),
  why,
  sentence,
  decision: decision === null ? null : sanctionDto(decision, words),
});

export function sanctionDto(sanction: Sanction, { rules, names }: Words): SanctionDto {
  const { kind, entry, round, channel, group, session, cell, cast, struck, left, from, to, reason, at, places } =
    sanction;
  return {
    kind,
    entry,
    title: entry === null ? null : names.titleOf(entry),
    round,
    channel: channel === null ? null : channelTitle(rules, channel),
    parts: [group, session, cell].filter((part) => part !== null),
    cast,
    struck,
    left,
    order: sanction.order === null ? null : sanction.order.map((each) => [each].flat() as number[]),
    from,
    to,
    reason,
    at,
    places,
  };
}

/** The entries that decisions are about. */
export const entriesOf = (sanctions: readonly Sanction[]): number[] =>
  sanctions.flatMap(({ entry }) => (entry === null ? [] : [entry]));

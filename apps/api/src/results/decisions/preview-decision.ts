import type { DraftedRound } from '../../deciding/deciding.service.js';
import { listTitle } from '../../contests/rulebooks.service.js';
import type { DecisionPreviewDto, ListThenDto, MovedEntryDto, PlaceThenDto } from './dto/decision.dto.js';
import type { WithAndWithout } from './draft-results.service.js';

/** What would be otherwise with the decision. */
export function previewOf(round: string, { rules, now, then }: WithAndWithout): DecisionPreviewDto {
  const moves = movesOf(now, then);
  const moved = moves.filter(({ now: a, then: b }) => a.place !== b.place || a.score !== b.score);
  return {
    round,
    lists: listsOf(now, then).map((list) => ({ ...list, title: listTitle(rules, round, list.id) })),
    moved,
    unmoved: moves.length - moved.length,
    waiting: [...then.waiting],
  };
}

const NOT_RANKED: PlaceThenDto = { place: null, score: null };

interface Standing extends PlaceThenDto {
  readonly part: string;
  readonly entry: number;
}

const standingsOf = ({ places, outs }: DraftedRound): Standing[] => [
  ...places.map(({ part, entry, place, score }) => ({ part, entry, place, score })),
  ...outs.map(({ part, entry }) => ({ part, entry, ...NOT_RANKED })),
];

/** By place as it is now, then by number. */
function movesOf(now: DraftedRound, then: DraftedRound): MovedEntryDto[] {
  const [before, after] = [standingsOf(now), new Map(standingsOf(then).map((each) => [keyOf(each), each]))];
  return before.map((each) => ({
    part: partOf(each),
    entry: each.entry,
    now: placeOf(each),
    then: placeOf(after.get(keyOf(each)) ?? { ...each, ...NOT_RANKED }),
  }));
}

const keyOf = ({ part, entry }: Standing): string => `${part}/${entry}`;
const partOf = ({ part }: { readonly part: string }): string | null => (part === '' ? null : part);
const placeOf = ({ place, score }: Standing): PlaceThenDto => ({ place, score });

function listsOf(now: DraftedRound, then: DraftedRound): Omit<ListThenDto, 'title'>[] {
  return then.parts.flatMap((part) =>
    part.lists.map(({ id }) => {
      const [before, after] = [now, then].map((draft) => membersOf(draft, part.part, id)) as [number[], number[]];
      return {
        part: partOf(part),
        id,
        now: before.length,
        then: after.length,
        joins: after.filter((entry) => !before.includes(entry)),
        leaves: before.filter((entry) => !after.includes(entry)),
      };
    }),
  );
}

const membersOf = ({ members }: DraftedRound, part: string, list: string): number[] =>
  members.filter((each) => each.part === part && each.list === list).map(({ entry }) => entry);

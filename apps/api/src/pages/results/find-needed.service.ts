import { Injectable } from '@nestjs/common';
import type { CheckedRulebook, NeedGoal } from '@laurel/domain';
import { Deciding } from '../../deciding/deciding.service.js';
import { type Publication, PublishedVersions } from '../../results/published-versions.service.js';
import type { ExplainedEntryDto, TitledDto } from './dto/explained-entry.dto.js';
import type { NeededDto } from './dto/needed.dto.js';
import { needDto } from './needed-ways.js';
import { publishedRound } from './published-round.js';

interface OfVersion {
  readonly publication: Publication;
  readonly rules: CheckedRulebook;
  readonly round: string;
}

/** What an entry would have needed to stand before another, computed from the published documents alone. */
@Injectable()
export class FindNeeded {
  constructor(
    private readonly published: PublishedVersions,
    private readonly deciding: Deciding,
  ) {}

  /** null where the two do not stand in one ranking. */
  async find(pair: readonly [ExplainedEntryDto, ExplainedEntryDto], version: OfVersion): Promise<NeededDto | null> {
    const [behind, ahead] = inOrder(pair);
    if (behind.entry === ahead.entry || !areRankedTogether(behind, ahead)) return null;
    const list = ahead.lists.find(({ id }) => !behind.lists.some((own) => own.id === id));
    const [before, onList] = await this.#ask(version, behind.entry, goalsOf(ahead, list));
    if (before === undefined) throw new Error('nothing was found for a goal');
    return {
      entry: behind.entry,
      other: ahead.entry,
      before: needDto(before, version),
      onList: list === undefined || onList === undefined ? null : { list, ...needDto(onList, version) },
    };
  }

  async #ask({ publication, round }: OfVersion, entry: number, goals: readonly NeedGoal[]) {
    const study = publishedRound(this.published, publication, round);
    const found = await this.deciding.needed({ ...study, entry, goals });
    return found.map((needed) => {
      if ('refused' in needed) throw new Error(`entry ${entry} was published and is not in the round ${round}`);
      return needed;
    });
  }
}

const goalsOf = ({ entry }: ExplainedEntryDto, list: TitledDto | undefined): NeedGoal[] => [
  { before: entry },
  ...(list === undefined ? [] : [{ list: list.id }]),
];

/** Who stands behind comes first; at the same place the first of the two. */
function inOrder([a, b]: readonly [ExplainedEntryDto, ExplainedEntryDto]) {
  return placeOf(a) < placeOf(b) ? ([b, a] as const) : ([a, b] as const);
}

const placeOf = ({ standing }: ExplainedEntryDto): number => ('out' in standing ? Infinity : standing.place);

const areRankedTogether = (a: ExplainedEntryDto, b: ExplainedEntryDto): boolean =>
  a.part === b.part && !('out' in a.standing) && !('out' in b.standing);

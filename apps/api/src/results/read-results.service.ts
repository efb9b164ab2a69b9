import { Injectable } from '@nestjs/common';
import type { CheckedRulebook, PartOutcome, RankedEntry, RoundOutcome } from '@laurel/domain';
import { ContestsService } from '../contests/contests.service.js';
import { RulebooksService } from '../contests/rulebooks.service.js';
import { type EntryNames, EntriesService } from '../entries/entries.service.js';
import type {
  AwardListDto,
  KeyDto,
  PartDto,
  RankedDto,
  ResultsDto,
  ResultVersionDto,
  RoundResultDto,
} from './dto/results.dto.js';
import { type Publication, PublishedOutcomes } from './published-outcomes.service.js';
import { keyTitle, listTitle, partTitle, roundTitle, scoreOf } from './rule-titles.js';
import { StandingSentences } from './standing-sentences.js';

/** The public page of the results. */
@Injectable()
export class ReadResults {
  constructor(
    private readonly contests: ContestsService,
    private readonly entries: EntriesService,
    private readonly published: PublishedOutcomes,
    private readonly rulebooks: RulebooksService,
  ) {}

  async read(slug: string, version?: number): Promise<ResultsDto> {
    const { id } = await this.contests.find(slug);
    const { publication, versions, rules, outcome } = await this.published.last(id, version);
    const names = await this.entries.names(id);
    const sentences = new StandingSentences(this.rulebooks.explain(rules, 'zh'), this.rulebooks.explain(rules, 'en'));
    return {
      ...versionOf(publication),
      round: publication.round,
      domainVersion: publication.domainVersion,
      versions: versions.map(versionOf),
      rounds: outcome.rounds.map((round) => roundResult({ rules, names, sentences, round: round.id }, round)),
    };
  }
}

const versionOf = ({ version, publishedAt, reason, hashes }: Publication): ResultVersionDto => ({
  version,
  publishedAt: publishedAt.toISOString(),
  reason,
  hashes: { ...hashes },
});

interface Shown {
  readonly rules: CheckedRulebook;
  readonly names: EntryNames;
  readonly sentences: StandingSentences;
  readonly round: string;
}

function roundResult(shown: Shown, round: RoundOutcome): RoundResultDto {
  const parts = 'waitsFor' in round ? [] : round.parts;
  return {
    id: round.id,
    title: roundTitle(shown.rules, round.id),
    score: scoreOf(shown.rules, round.id),
    parts: parts.map((part) => partResult(shown, part)),
  };
}

function partResult(shown: Shown, part: PartOutcome): PartDto {
  const { rules, names, sentences, round } = shown;
  const tieOf = new Map((part.ties ?? []).flatMap((tie) => tie.map((entry) => [entry, tie])));
  return {
    part: part.part,
    title: partTitle(rules, round, part.part),
    ranking: part.ranking.map((ranked) => rankedOf(shown, ranked, tieOf.get(ranked.entry))),
    out: part.out.map(({ entry, why }) => ({
      number: entry,
      why,
      title: names.titleOf(entry),
      sentence: sentences.ofOut(round, why),
    })),
    lists: part.lists.map((list): AwardListDto => ({
      id: list.id,
      title: listTitle(rules, round, list.id),
      numbers: [...list.entries],
      shared: [...(list.shared ?? [])],
      pending: (list.pending ?? []).map(({ entries, places }) => ({ numbers: [...entries], places })),
      waitsFor: list.waitsFor ?? null,
    })),
  };
}

function rankedOf(
  { rules, names, sentences, round }: Shown,
  { entry, place, score, resolvedBy = null }: RankedEntry,
  tied: readonly number[] | undefined,
): RankedDto {
  const tie = tied && { with: tied.filter((other) => other !== entry), resolvedBy };
  const name = names.get(entry);
  const keyOf = (attribute: 'district' | 'category'): KeyDto | null => {
    const id = name?.[attribute] ?? null;
    return id === null ? null : { id, title: keyTitle(rules, attribute, id) };
  };
  return {
    number: entry,
    title: names.titleOf(entry),
    submitters: [...(name?.submitters ?? [])],
    isSample: name?.isSample ?? false,
    district: keyOf('district'),
    category: keyOf('category'),
    place,
    score,
    tie: tie === undefined ? null : { ...tie, sentence: sentences.ofTie(round, tie) },
  };
}

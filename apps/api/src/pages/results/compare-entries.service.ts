import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import { ContestsService } from '../../contests/contests.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { say, type Sentence } from '../../platform/problem/sentence.js';
import type { ComparedEntryDto, ComparisonDto, DecidingDto } from './dto/comparison.dto.js';
import type { ExplainedEntryDto, RankedStandingDto } from './dto/explained-entry.dto.js';
import { AnswerBudget } from '../../platform/http/answer-budget.js';
import { both, type ComparedSum, compareFigures, compareSum, decidingTerm } from './comparison.js';
import { ExplainEntry } from './explain-entry.service.js';
import { FindNeeded } from './find-needed.service.js';
import { type AskedVersion, PublishedVersions } from '../../results/published-versions.service.js';
import { partTitle, roundOf, scoreOf } from '../../contests/rulebooks.service.js';

interface AskedPair {
  /** The round itself by default. */
  readonly of?: string | undefined;
  readonly a: number;
  readonly b: number;
}

/** Sums of many terms are read in the arithmetic of each entry. */
const BYTES_OF_TERMS = 48 * 1024;

/** Why one entry stands before another: both sums line by line, and what made the difference. */
@Injectable()
export class CompareEntries {
  constructor(
    private readonly contests: ContestsService,
    private readonly rulebooks: RulebooksService,
    private readonly published: PublishedVersions,
    private readonly explanations: ExplainEntry,
    private readonly needs: FindNeeded,
  ) {}

  async compare(slug: string, asked: AskedVersion, { of, a, b }: AskedPair): Promise<ComparisonDto> {
    const { id } = await this.contests.find(slug);
    const { publication, rules } = await this.published.find(id, asked);
    const round = of ?? publication.round;
    const version = { round: publication.round, version: publication.version };
    const [left, right] = await Promise.all([
      this.explanations.explain(slug, version, { of: round, number: a }),
      this.explanations.explain(slug, version, { of: round, number: b }),
    ]);
    const { figure, title } = scoreOf(rules, round);
    const compared = compareSum([left, right], figure);
    const [rankedA, rankedB] = [rankedOf(left), rankedOf(right)];
    return {
      round,
      score: { id: figure, title },
      part: partTitle(rules, round, left.part),
      a: entryOf(left),
      b: entryOf(right),
      total: both(rankedA?.score ?? null, rankedB?.score ?? null),
      terms: new AnswerBudget(BYTES_OF_TERMS).take(compared.terms),
      sum: compared.sum,
      figures: new AnswerBudget().take(compareFigures(left, right)),
      decidedBy: left.part === right.part ? this.decidedBy([left, right], compared, { rules, round }) : null,
      needed: await this.needs.find([left, right], { publication, rules, round }),
    };
  }

  /** The term that put one before the other; where the scores are equal the tie rule. */
  private decidedBy(
    [a, b]: readonly [ExplainedEntryDto, ExplainedEntryDto],
    { terms }: ComparedSum,
    { rules, round }: { rules: CheckedRulebook; round: string },
  ): DecidingDto | null {
    const [left, right] = [rankedOf(a), rankedOf(b)];
    if (left === undefined || right === undefined) return null;
    if (left.score !== right.score) {
      const isLowest = roundOf(rules, round)?.score.order === 'lowest-first';
      const term = decidingTerm(terms, left.place < right.place !== isLowest);
      return { figure: term?.figure?.id ?? null, rule: null, sentence: null };
    }
    if (left.place === right.place) return { figure: null, rule: null, sentence: STANDS };
    const rule = partingRule([a, b], rules, round);
    const by = rule === null ? undefined : roundOf(rules, round)?.ties?.[rule];
    const figure = by?.by === 'figure' ? by.figure : null;
    return { figure, rule, sentence: rule === null ? null : this.sentenceOf(rules, round, rule) };
  }

  private sentenceOf(rules: CheckedRulebook, id: string, rule: number): Sentence {
    const [zh = '', en = ''] = (['zh', 'en'] as const).map(
      (language) => this.rulebooks.explain(rules, language).rounds.find((round) => round.id === id)?.ties[rule],
    );
    return say(zh, en);
  }
}

const STANDS = say('分数相同，依规则分不出先后。', 'The scores are equal, and no rule parts them.');

const rankedOf = ({ standing }: ExplainedEntryDto): RankedStandingDto | undefined =>
  'out' in standing ? undefined : standing;

function entryOf(entry: ExplainedEntryDto): ComparedEntryDto {
  const { entry: number, title, shortTitle, isSample, standing } = entry;
  const { place = null, score = null } = rankedOf(entry) ?? {};
  return { number, title, shortTitle, isSample, place, score, sentence: standing.sentence };
}

/** The first rule whose figure differs; of others it is known only after which of them an entry was tied with nobody. */
function partingRule(
  [a, b]: readonly [ExplainedEntryDto, ExplainedEntryDto],
  rules: CheckedRulebook,
  round: string,
): number | null {
  const alone = [a, b].map((entry) => rankedOf(entry)?.tie?.rule ?? Infinity);
  const last = Math.min(...alone);
  const ties = roundOf(rules, round)?.ties ?? [];
  const valueOf = (entry: ExplainedEntryDto, id: string) => entry.figures.find((figure) => figure.id === id)?.value;
  const differs = ties
    .slice(0, last)
    .findIndex((rule) => rule.by === 'figure' && valueOf(a, rule.figure) !== valueOf(b, rule.figure));
  if (differs >= 0) return differs;
  return Number.isFinite(last) ? last : null;
}

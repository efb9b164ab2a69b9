import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { CheckedRulebook } from '@laurel/domain';
import { missingFor, type ProposedStage, proposeStages } from '@laurel/domain/contest/sealing';
import type { Repository } from 'typeorm';
import { Problem } from '../platform/problem/problem.js';
import { say } from '../platform/problem/sentence.js';
import type { Contest } from './contest.entity.js';
import { ContestsService } from './contests.service.js';
import type { ProposalDto, ProposedStageDto, RulebookSource } from './dto/proposal.dto.js';
import { Examples } from './examples.service.js';
import { RulebooksService } from './rulebooks.service.js';
import { checkRulebook } from './seal-version.js';
import { Stage } from './stage.entity.js';

type ProposedWords = Pick<Contest, 'title' | 'edition' | 'lead' | 'timeZone' | 'organisers' | 'contact' | 'textNote'>;

/** What a source says of a new contest. */
export interface Proposal {
  readonly words: { readonly [Name in keyof ProposedWords]: ProposedWords[Name] | null };
  readonly stages: readonly (ProposedStage & Pick<Stage, 'note'>)[];
  readonly checked: CheckedRulebook | null;
}

const WORDLESS = { title: null, edition: null, lead: null, timeZone: null, organisers: null };
const NO_WORDS: Proposal['words'] = { ...WORDLESS, contact: null, textNote: null };

/** Proposes a contest from a rulebook, an example or an earlier contest; it changes nothing. */
@Injectable()
export class ProposeContest {
  constructor(
    private readonly examples: Examples,
    private readonly contests: ContestsService,
    private readonly rulebooks: RulebooksService,
    @InjectRepository(Stage) private readonly stages: Repository<Stage>,
  ) {}

  async read(source: RulebookSource): Promise<ProposalDto> {
    const { words, stages, checked } = await this.propose(source);
    return {
      ...words,
      organisers: words.organisers ?? [],
      stages: stages.map((stage) => shown(stage, checked)),
      rulebook: checked?.rulebook ?? null,
      rulebookHash: checked?.hash ?? null,
    };
  }

  /** Nothing but empty fields where no source is named. */
  async propose({ rulebook, example, copyOf }: RulebookSource): Promise<Proposal> {
    const named = [rulebook, example, copyOf].filter((each) => each !== undefined && each !== null);
    if (named.length > 1) throw new Problem('request.invalid', { errors: [TWO_SOURCES] });
    if (typeof copyOf === 'string') return this.copy(copyOf);
    if (typeof example === 'string') return fromRules(this.examples.find(example));
    if (rulebook !== undefined && rulebook !== null) return fromRules(checkRulebook(rulebook));
    return { words: NO_WORDS, stages: [], checked: null };
  }

  /** Stages, rules and words; no days, entries, people or votes. */
  private async copy(slug: string): Promise<Proposal> {
    const contest = await this.contests.find(slug);
    const [stages, checked] = await Promise.all([
      this.stages.find({ where: { contestId: contest.id }, order: { position: 'ASC' } }),
      this.rulebooks.newestRules(contest.id),
    ]);
    const { title, edition, lead, timeZone, organisers, contact, textNote } = contest;
    const words = { title, edition, lead, timeZone, organisers, contact, textNote };
    return { words, stages: stages.map(withoutDays), checked };
  }
}

const withoutDays = ({ key, kind, title, opens, note }: Stage): Proposal['stages'][number] => ({
  key,
  kind,
  title,
  opens,
  note,
});

const TWO_SOURCES = {
  path: 'rulebook',
  code: 'one-source',
  sentence: say(
    '规则只能来自一处：规则文件、示例或以往的大赛。',
    'A rulebook comes from one source: itself, an example or an earlier contest.',
  ),
};

function fromRules(checked: CheckedRulebook): Proposal {
  const { title, timeZone } = checked.rulebook;
  const stages = proposeStages(checked.rulebook).map((stage) => ({ ...stage, note: null }));
  return { words: { ...NO_WORDS, title, timeZone }, stages, checked };
}

function shown({ key, kind, title, opens, note }: Proposal['stages'][number], checked: CheckedRulebook | null) {
  const { channels, panel, round } = opens ?? {};
  const dto: ProposedStageDto = {
    key,
    kind,
    title,
    opens:
      opens === null
        ? null
        : {
            ...(channels === undefined ? {} : { channels: [...channels] }),
            ...(panel === undefined ? {} : { panel }),
            ...(round === undefined ? {} : { round }),
          },
    note,
    missing: checked === null ? [] : missingFor({ kind, opens }, checked.rulebook),
  };
  return dto;
}

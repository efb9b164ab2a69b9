import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import { ContestsService } from '../../contests/contests.service.js';
import { listTitle, partTitle, roundTitle, RulebooksService } from '../../contests/rulebooks.service.js';
import { EntriesService, type EntryNames } from '../../entries/entries.service.js';
import { AnswerBudget } from '../../platform/http/answer-budget.js';
import { grouped } from '../../platform/grouped.js';
import { Problem } from '../../platform/problem/problem.js';
import { Decisions } from '../../results/decisions/decisions.service.js';
import { newestOf, type Notice, type NoticeMember, Notices } from '../../results/notice/notices.service.js';
import { decisionDto } from './decision-dto.js';
import type { NoticePageDto, NoticePartDto, NoticeVersionDto } from './dto/notice-page.dto.js';

/** What everybody sees of a round in its notice. */
@Injectable()
export class ReadNotice {
  constructor(
    private readonly contests: ContestsService,
    private readonly rulebooks: RulebooksService,
    private readonly entries: EntriesService,
    private readonly notices: Notices,
    private readonly decisions: Decisions,
  ) {}

  async read(slug: string, round: string): Promise<NoticePageDto> {
    const { id } = await this.contests.find(slug);
    const rules = await this.rulebooks.newestRules(id);
    if (rules?.rounds.has(round) !== true) throw new Problem('round.not-found');
    const versions = await this.notices.ofRound(id, round);
    const [notice] = newestOf(versions);
    if (notice === undefined) throw new Problem('notice.not-open');
    const members = await this.notices.members(id, notice);
    const names = await this.entries.names(id, [...new Set(members.map(({ entry }) => entry))]);
    const decisions = await this.decisions.concerning(id, rules, round);
    return {
      round,
      title: roundTitle(rules, round),
      ...versionOf(notice),
      rulebookHash: notice.rulebookHash,
      isSuperseded: notice.publishedAt === null && decisions.some(({ number }) => number > notice.decisions),
      parts: partsOf(members, { round, rules, names }),
      decisions: new AnswerBudget().take(decisions.map(decisionDto)),
      versions: versions.map(versionOf),
    };
  }
}

const versionOf = ({
  version,
  hash,
  evidenceHash,
  openedAt,
  endsAt,
  publishedAt,
  reason,
}: Notice): NoticeVersionDto => ({
  version,
  hash,
  evidenceHash,
  openedAt: openedAt.toISOString(),
  endsAt: endsAt?.toISOString() ?? null,
  publishedAt: publishedAt?.toISOString() ?? null,
  reason,
});

interface Shown {
  readonly round: string;
  readonly rules: CheckedRulebook;
  readonly names: EntryNames;
}

/** The lists in the order of the rulebook; an empty one stands there too. */
function partsOf(members: readonly NoticeMember[], { round, rules, names }: Shown): NoticePartDto[] {
  const lists = rules.rounds.get(round)?.lists ?? [];
  const parts = grouped(members, ({ part }) => part);
  const budget = new AnswerBudget();
  return [...(parts.size === 0 ? [''] : parts.keys())].map((part) => ({
    part: part === '' ? null : part,
    title: partTitle(rules, round, part === '' ? null : part),
    lists: lists.map(({ id }) => ({
      id,
      title: listTitle(rules, round, id),
      entries: budget.take(
        (parts.get(part) ?? []).filter(({ list }) => list === id).map(({ entry }) => entryOf(entry, names)),
      ),
    })),
  }));
}

function entryOf(number: number, names: EntryNames) {
  const name = names.get(number);
  return {
    number,
    title: names.titleOf(number),
    shortTitle: name?.shortTitle ?? null,
    submitters: [...(name?.submitters ?? [])],
    isSample: name?.isSample ?? false,
  };
}

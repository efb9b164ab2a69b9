import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { allDecisions, concerns, subjectOf } from '../decisions/decisions.service.js';
import type { CheckedRulebook } from '@laurel/domain';

/** A version as it was proposed, and what became of it. */
export interface Notice {
  readonly round: string;
  readonly version: number;
  readonly hash: string;
  readonly evidenceHash: string;
  readonly evidenceId: string;
  readonly rulebookHash: string;
  readonly domainVersion: string;
  readonly decisions: number;
  readonly reason: WordsDto | null;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly endsAt: Date | null;
  readonly isOver: boolean;
  readonly publishedAt: Date | null;
  /** The version of a later round that corrects this one along, and is published with it. */
  readonly along: { readonly round: string; readonly version: number } | null;
  /** It went along with a version that is published no more. */
  readonly isDropped: boolean;
  readonly now: Date;
}

export interface OpenNotice extends Notice {
  /** How long it was to last, in milliseconds; 0 without an end. */
  readonly lasts: number;
}

export interface NoticeLists extends Notice {
  readonly lists: ReadonlyMap<string, number>;
}

export interface NoticeMember {
  readonly part: string;
  readonly list: string;
  readonly entry: number;
}

const NOTICES = `
  select proposed.round, proposed.version, proposed.hash, proposed.evidence_id as "evidenceId",
    frozen_evidence.hash as "evidenceHash", rulebook_versions.hash as "rulebookHash",
    proposed.domain_version as "domainVersion", proposed.decisions, proposed.reason,
    proposed.opened_by as "openedBy", proposed.opened_at as "openedAt", proposed.ends_at as "endsAt",
    coalesce(proposed.ends_at <= clock_timestamp(), true) as "isOver", clock_timestamp() as now,
    published_at as "publishedAt",
    case when proposed.along_round is not null
      then json_build_object('round', proposed.along_round, 'version', proposed.along_version) end as along,
    published_at is null and exists (select from proposed_versions newer where newer.contest_id = proposed.contest_id
      and newer.round = proposed.along_round and newer.version > proposed.along_version) as "isDropped"
  from proposed_versions proposed
  join frozen_evidence on frozen_evidence.id = evidence_id
  join rulebook_versions on rulebook_versions.contest_id = proposed.contest_id
    and rulebook_versions.version = proposed.rulebook_version
  left join outcome_versions published on published.contest_id = proposed.contest_id
    and published.round = proposed.round and published.version = proposed.version
  where proposed.contest_id = $1 and ($2::text is null or proposed.round = $2)
  order by proposed.round, proposed.version desc`;

/** Outcomes that were proposed. */
@Injectable()
export class Notices {
  constructor(private readonly source: DataSource) {}

  /** Of a round, the newest first. */
  ofRound(contestId: string, round: string): Promise<Notice[]> {
    return noticesOf(this.source.manager, contestId, round);
  }

  /** The newest of each round. */
  async newest(contestId: string): Promise<Notice[]> {
    return newestOf(await noticesOf(this.source.manager, contestId, null));
  }

  /** The newest of each round with how many are on each of its lists. */
  async withLists(contestId: string): Promise<NoticeLists[]> {
    const counts = await this.source.query<{ round: string; version: number; list: string; count: number }[]>(
      `select round, version, list, count(*)::int as count from proposed_list_members where contest_id = $1
       group by round, version, list`,
      [contestId],
    );
    return (await this.newest(contestId)).map((notice) => ({
      ...notice,
      lists: new Map(
        counts
          .filter(({ round, version }) => round === notice.round && version === notice.version)
          .map(({ list, count }) => [list, count]),
      ),
    }));
  }

  /** Entry numbers, rising, by `round.list`, of the rounds that are published without their ranking. */
  async shortlists(contestId: string): Promise<ReadonlyMap<string, readonly number[]>> {
    const rows = await this.source.query<{ id: string; numbers: number[] }[]>(
      `select round || '.' || list as id, array_agg(entry order by entry) as numbers
       from (select distinct on (round) round, version from outcome_versions
         where contest_id = $1 and is_shortlist order by round, version desc) newest
       join proposed_list_members using (round, version)
       where contest_id = $1 group by 1`,
      [contestId],
    );
    return new Map(rows.map(({ id, numbers }) => [id, numbers]));
  }

  /** Who is on its lists, by number. */
  members(contestId: string, { round, version }: Pick<Notice, 'round' | 'version'>): Promise<NoticeMember[]> {
    return this.source.query<NoticeMember[]>(
      `select part, list, entry from proposed_list_members
       where contest_id = $1 and round = $2 and version = $3 order by part, list, entry`,
      [contestId, round, version],
    );
  }
}

export const noticesOf = (db: EntityManager, contestId: string, round: string | null): Promise<Notice[]> =>
  db.query<Notice[]>(NOTICES, [contestId, round]);

/** Of each round the newest that was not dropped with another. */
export function newestOf(all: readonly Notice[]): Notice[] {
  const standing = all.filter(({ isDropped }) => !isDropped);
  return standing.filter(({ round }, index) => standing.findIndex((each) => each.round === round) === index);
}

/** The newest of a round, in a transaction that may replace or publish it. */
export async function newestNotice(db: EntityManager, contestId: string, round: string): Promise<Notice | null> {
  return newestOf(await noticesOf(db, contestId, round))[0] ?? null;
}

/** Of each round the newest version, where it is not published yet; those that go along with another stand by that one. */
export async function openNotices(db: EntityManager, contestId: string): Promise<OpenNotice[]> {
  return newestOf(await noticesOf(db, contestId, null))
    .filter(({ publishedAt, along }) => publishedAt === null && along === null)
    .map((notice) => ({ ...notice, lasts: (notice.endsAt?.getTime() ?? 0) - notice.openedAt.getTime() }));
}

/** A decision that concerns the round was made since: the version is not published any more. */
export async function isSuperseded(
  db: EntityManager,
  contestId: string,
  { notice, rules }: { readonly notice: Pick<Notice, 'round' | 'decisions'>; readonly rules: CheckedRulebook },
): Promise<boolean> {
  const all = await allDecisions(db, contestId);
  return all.slice(notice.decisions).some((decision) => concerns(subjectOf(decision, all), rules, notice.round));
}

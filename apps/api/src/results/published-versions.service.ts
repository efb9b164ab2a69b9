import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import { DataSource } from 'typeorm';
import { RulebooksService } from '../contests/rulebooks.service.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Problem } from '../platform/problem/problem.js';
import { Documents } from './documents/documents.service.js';
import { IS_PUBLIC } from './public-outcomes.js';

/** A published version of a round, without its documents. */
export interface Publication {
  readonly contestId: string;
  readonly round: string;
  readonly version: number;
  readonly evidenceBytes: number;
  readonly rulebookVersion: number;
  readonly domainVersion: string;
  readonly reason: WordsDto | null;
  readonly publishedAt: Date;
  readonly hashes: PublishedHashes;
}

export interface PublishedHashes {
  readonly rulebook: string;
  readonly evidence: string;
  readonly outcome: string;
  readonly table: string;
}

/** Which version: by default the newest of the last published round. */
export interface AskedVersion {
  readonly round?: string | undefined;
  readonly version?: number | undefined;
}

/** A version that was asked for, ready to be shown. */
export interface PublishedVersion {
  readonly publication: Publication;
  /** All versions of its round, the newest first. */
  readonly versions: readonly Publication[];
  readonly rules: CheckedRulebook;
}

export interface BaseVersion {
  readonly round: string;
  readonly version: number;
  readonly hash: string;
}

const META = `
  select outcome_versions.contest_id as "contestId", outcome_versions.round, outcome_versions.version,
    documents.length as "evidenceBytes", outcome_versions.rulebook_version as "rulebookVersion",
    domain_version as "domainVersion", outcome_versions.reason, published_at as "publishedAt",
    json_build_object('rulebook', rulebook_versions.hash, 'evidence', frozen_evidence.hash,
      'outcome', outcome_versions.hash, 'table', table_hash) as hashes
  from outcome_versions
  join frozen_evidence on frozen_evidence.id = evidence_id
  join documents on documents.hash = frozen_evidence.hash
  join rulebook_versions on rulebook_versions.contest_id = outcome_versions.contest_id
    and rulebook_versions.version = outcome_versions.rulebook_version`;

/** The immutable versions of rounds, those that everybody may see. */
@Injectable()
export class PublishedVersions {
  constructor(
    private readonly source: DataSource,
    private readonly rulebooks: RulebooksService,
    private readonly documents: Documents,
  ) {}

  /** The last round first, and of each round the newest version. */
  publications(contestId: string): Promise<Publication[]> {
    return this.source.query<Publication[]>(
      `${META} where outcome_versions.contest_id = $1 and ${IS_PUBLIC}
       order by round_position desc, outcome_versions.round, outcome_versions.version desc`,
      [contestId],
    );
  }

  async find(contestId: string, asked: AskedVersion = {}): Promise<PublishedVersion> {
    const found = await this.findOrNull(contestId, asked);
    if (found !== null) return found;
    if (asked.round !== undefined) await this.refuseUnknownRound(contestId, asked.round);
    throw new Problem(asked.version === undefined ? 'results.not-published' : 'version.not-found');
  }

  async findOrNull(contestId: string, asked: AskedVersion = {}): Promise<PublishedVersion | null> {
    const all = await this.publications(contestId);
    const round = asked.round ?? all[0]?.round;
    const versions = all.filter((publication) => publication.round === round);
    const publication = versions.find(({ version }) => asked.version === undefined || version === asked.version);
    if (publication === undefined) return null;
    const { rulebookVersion: version, hashes } = publication;
    return { publication, versions, rules: await this.rulebooks.rules(contestId, { version, hash: hashes.rulebook }) };
  }

  /** The versions of earlier rounds that a version shows, in the order of the rounds. */
  buildsOn({ contestId, round, version }: Publication): Promise<BaseVersion[]> {
    return this.source.query<BaseVersion[]>(
      `select base_round as round, base_version as version, bases.hash
       from outcome_version_bases
       join outcome_versions bases on bases.contest_id = outcome_version_bases.contest_id
         and bases.round = base_round and bases.version = base_version
       where outcome_version_bases.contest_id = $1 and outcome_version_bases.round = $2
         and outcome_version_bases.version = $3
       order by round_position`,
      [contestId, round, version],
    );
  }

  /** When each contest's newest result was published; contests without one are missing. */
  async newestDates(contestIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.source.query<{ id: string; at: Date }[]>(
      `select contest_id as id, max(published_at) as at from outcome_versions
       where contest_id = any($1) and ${IS_PUBLIC} group by contest_id`,
      [contestIds],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** What the version was decided on. */
  async documentsOf(publication: Publication): Promise<{ rulebook: string; evidence: Uint8Array<ArrayBuffer> }> {
    const { contestId, rulebookVersion, hashes } = publication;
    const [rulebook, size] = await Promise.all([
      this.rulebooks.read(contestId, rulebookVersion),
      this.documents.size(hashes.evidence),
    ]);
    return { rulebook: rulebook.document, evidence: await this.documents.pressed(size) };
  }

  private async refuseUnknownRound(contestId: string, round: string): Promise<void> {
    const rules = await this.rulebooks.newestRules(contestId);
    if (rules?.rounds.has(round) !== true) throw new Problem('round.not-found');
  }
}

import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { CheckedRulebook, Outcome } from '@laurel/domain';
import { DataSource } from 'typeorm';
import { RulebooksService } from '../contests/rulebooks.service.js';
import { BoundedCache } from '../platform/bounded-cache.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Problem } from '../platform/problem/problem.js';
import { Documents } from './documents/documents.service.js';

/** A published version without its documents. */
export interface Publication {
  readonly contestId: string;
  readonly round: string;
  readonly version: number;
  readonly evidenceId: string;
  readonly evidenceBytes: number;
  readonly rulebookVersion: number;
  readonly domainVersion: string;
  readonly reason: WordsDto | null;
  readonly publishedAt: Date;
  readonly hashes: { readonly rulebook: string; readonly evidence: string; readonly outcome: string };
}

/** What a contest has published of one round, ready to be shown. */
export interface PublishedRound {
  readonly publication: Publication;
  /** All versions of the round, the newest first. */
  readonly versions: readonly Publication[];
  readonly rules: CheckedRulebook;
  readonly outcome: Outcome;
}

const unzip = promisify(gunzip);

const META = `
  select outcome_versions.contest_id as "contestId", outcome_versions.round, outcome_versions.version,
    evidence_id as "evidenceId", documents.length as "evidenceBytes",
    outcome_versions.rulebook_version as "rulebookVersion",
    domain_version as "domainVersion", outcome_versions.reason, published_at as "publishedAt",
    json_build_object('rulebook', rulebook_versions.hash, 'evidence', frozen_evidence.hash,
      'outcome', outcome_versions.hash) as hashes
  from outcome_versions
  join frozen_evidence on frozen_evidence.id = evidence_id
  join documents on documents.hash = frozen_evidence.hash
  join rulebook_versions on rulebook_versions.contest_id = outcome_versions.contest_id
    and rulebook_versions.version = outcome_versions.rulebook_version`;

/** Reads the immutable versions of outcomes; what was parsed once is kept by its hash. */
@Injectable()
export class PublishedOutcomes {
  readonly #parsed = new BoundedCache<{ outcome: Outcome; bytes: number }>(64 * 1024 * 1024, ({ bytes }) => bytes);

  constructor(
    private readonly source: DataSource,
    private readonly rulebooks: RulebooksService,
    private readonly files: Documents,
  ) {}

  /** All published versions of a contest, the newest first. */
  publications(contestId: string): Promise<Publication[]> {
    return this.source.query<Publication[]>(
      `${META} where outcome_versions.contest_id = $1 order by published_at desc, version desc`,
      [contestId],
    );
  }

  async newestDates(contestIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.source.query<{ id: string; at: Date }[]>(
      'select contest_id as id, max(published_at) as at from outcome_versions where contest_id = any($1) group by contest_id',
      [contestIds],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** The last published round of a contest, in its newest version or the one asked for. */
  async last(contestId: string, version?: number): Promise<PublishedRound> {
    const found = await this.lastOrNull(contestId, version);
    if (found === null) throw new Problem('results.not-published');
    return found;
  }

  async lastOrNull(contestId: string, version?: number): Promise<PublishedRound | null> {
    const publications = await this.publications(contestId);
    const round = await this.lastRound(contestId, publications);
    const versions = publications.filter((publication) => publication.round === round);
    const publication = versions.find((each) => version === undefined || each.version === version);
    if (publication === undefined) return null;
    const { rulebookVersion, hashes } = publication;
    const rules = await this.rulebooks.rules(contestId, { version: rulebookVersion, hash: hashes.rulebook });
    return { publication, versions, rules, outcome: await this.outcome(publication) };
  }

  /** What the version was decided on. */
  async documents(publication: Publication): Promise<{ rulebook: string; evidence: Uint8Array<ArrayBuffer> }> {
    const [rulebook, evidence] = await Promise.all([
      this.rulebooks.read(publication.contestId, publication.rulebookVersion),
      this.pressed(publication.hashes.evidence),
    ]);
    return { rulebook: rulebook.document, evidence };
  }

  /** By the order of the newest rulebook. */
  private async lastRound(contestId: string, publications: readonly Publication[]): Promise<string | undefined> {
    const published = new Set(publications.map(({ round }) => round));
    if (published.size < 2) return publications[0]?.round;
    const rules = await this.rulebooks.newestRules(contestId);
    const order = rules?.rulebook.rounds.map(({ id }) => id) ?? [];
    return order.findLast((id) => published.has(id)) ?? publications[0]?.round;
  }

  private async outcome(publication: Publication): Promise<Outcome> {
    const kept = this.#parsed.get(publication.hashes.outcome);
    if (kept !== undefined) return kept.outcome;
    const document = await unzip(await this.pressed(publication.hashes.outcome));
    const outcome = JSON.parse(document.toString('utf8')) as Outcome;
    this.#parsed.set(publication.hashes.outcome, { outcome, bytes: document.length });
    return outcome;
  }

  private async pressed(hash: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.files.pressed(await this.files.size(hash));
  }
}

import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  type CheckedRulebook,
  type ExplainedRulebook,
  explainRulebook,
  type Language,
  readRulebook,
} from '@laurel/domain';
import type { Repository } from 'typeorm';
import { BoundedCache } from '../platform/bounded-cache.js';
import { Problem } from '../platform/problem/problem.js';
import { RulebookVersion } from './rulebook-version.entity.js';

export {
  channelTitle,
  figureTitle,
  keyTitle,
  listTitle,
  partTitle,
  roundOf,
  roundTitle,
  scoreOf,
} from './rule-titles.js';

const META = { contestId: true, version: true, hash: true, reason: true, sealedAt: true } as const;

/** The keys of an attribute; `true` for whatever ids come in the evidence. */
export type AttributeKeys = CheckedRulebook['attributes'] extends ReadonlyMap<string, infer Keys> ? Keys : never;

/** A sealed version, with what was hashed. */
export type SealedRulebook = Pick<RulebookVersion, 'version' | 'hash' | 'reason' | 'sealedAt' | 'document'>;

/** The sealed versions of a contest's rulebook. */
@Injectable()
export class RulebooksService {
  /** by hash: the same bytes are always the same rules */
  readonly #read = new BoundedCache<CheckedRulebook>(50);
  readonly #explained = new BoundedCache<ExplainedRulebook>(100);

  constructor(@InjectRepository(RulebookVersion) private readonly rulebooks: Repository<RulebookVersion>) {}

  newest(contestId: string): Promise<RulebookVersion | null> {
    return this.rulebooks.findOne({ select: META, where: { contestId }, order: { version: 'DESC' } });
  }

  /** Newest first, without the documents. */
  versions(contestId: string): Promise<RulebookVersion[]> {
    return this.rulebooks.find({ select: META, where: { contestId }, order: { version: 'DESC' } });
  }

  /** Newest first, with the documents. */
  versionsWithDocuments(contestId: string): Promise<SealedRulebook[]> {
    const select = { ...META, document: true };
    return this.rulebooks.find({ select, where: { contestId }, order: { version: 'DESC' } });
  }

  /** One version with its document, the newest by default. */
  async read(contestId: string, version?: number): Promise<SealedRulebook> {
    const where = { contestId, ...(version === undefined ? {} : { version }) };
    const found = await this.rulebooks.findOne({
      select: { ...META, document: true },
      where,
      order: { version: 'DESC' },
    });
    if (found === null) throw new Problem('rulebook.not-found');
    return found;
  }

  /** The rules of the newest version, ready to be asked; null before anything is sealed. */
  async newestRules(contestId: string): Promise<CheckedRulebook | null> {
    const newest = await this.newest(contestId);
    return newest === null ? null : this.rules(contestId, newest);
  }

  async rules(
    contestId: string,
    { version, hash }: Pick<RulebookVersion, 'version' | 'hash'>,
  ): Promise<CheckedRulebook> {
    const kept = this.#read.get(hash);
    if (kept !== undefined) return kept;
    const { document } = await this.read(contestId, version);
    const checked = readRulebook(JSON.parse(document));
    if ('refused' in checked) {
      throw new Error(
        `this version of the domain refuses the sealed rulebook ${hash}: start the version that sealed it`,
      );
    }
    this.#read.set(hash, checked);
    return checked;
  }

  /** The rules in plain sentences. */
  explain(rules: CheckedRulebook, language: Language): ExplainedRulebook {
    const key = `${rules.hash} ${language}`;
    const explained = this.#explained.get(key) ?? explainRulebook(rules, language);
    this.#explained.set(key, explained);
    return explained;
  }
}

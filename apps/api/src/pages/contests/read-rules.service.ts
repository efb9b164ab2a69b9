import { Injectable } from '@nestjs/common';
import type { Language } from '@laurel/domain';
import { rulebookName } from '../../platform/http/document-download.js';
import { ContestsService } from '../../contests/contests.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import type { RulesDto } from './dto/rules.dto.js';

interface Asked {
  readonly language: Language;
  readonly version?: number | undefined;
}

export interface RulebookFile {
  readonly fileName: string;
  readonly hash: string;
  readonly document: string;
}

/** The sealed rules in plain sentences, and as the file that was hashed. */
@Injectable()
export class ReadRules {
  constructor(
    private readonly contests: ContestsService,
    private readonly rulebooks: RulebooksService,
  ) {}

  async read(slug: string, { language, version }: Asked): Promise<RulesDto> {
    const { id } = await this.contests.find(slug);
    const sealed = await this.rulebooks.read(id, version);
    const [versions, rules] = await Promise.all([this.rulebooks.versions(id), this.rulebooks.rules(id, sealed)]);
    return {
      version: sealed.version,
      hash: sealed.hash,
      bytes: Buffer.byteLength(sealed.document),
      sealedAt: sealed.sealedAt.toISOString(),
      versions: versions.map(({ version, hash, sealedAt, reason }) => ({
        version,
        hash,
        sealedAt: sealedAt.toISOString(),
        reason,
      })),
      explained: this.rulebooks.explain(rules, language),
    };
  }

  async file(slug: string, version?: number): Promise<RulebookFile> {
    const contest = await this.contests.find(slug);
    const sealed = await this.rulebooks.read(contest.id, version);
    const fileName = rulebookName(contest, sealed.version);
    return { fileName, hash: sealed.hash, document: sealed.document };
  }
}

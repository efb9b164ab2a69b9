import { Injectable } from '@nestjs/common';
import { Revisions } from '../../audit/revisions.service.js';
import { ContestsService } from '../../contests/contests.service.js';
import { StagesService } from '../../contests/stages.service.js';
import { type Basis, SITE } from './basis.js';

interface Life {
  readonly revision: number;
  readonly endsAt: number;
}

/** What pages are made from now, and whether that is what they were made from. */
@Injectable()
export class Bases {
  /** A contest keeps its address for good. */
  readonly #ids = new Map<string, string>();
  readonly #lives = new Map<string, Life>();

  constructor(
    private readonly contests: ContestsService,
    private readonly stages: StagesService,
    private readonly revisions: Revisions,
  ) {}

  /** Of a page about one contest; throws where there is none. */
  async ofContest(slug: string): Promise<Basis> {
    const id = this.#ids.get(slug) ?? (await this.contests.find(slug)).id;
    this.#ids.set(slug, id);
    const revision = this.revisions.current(id);
    return { revisions: new Map([[id, revision]]), endsAt: await this.endOf(id, revision) };
  }

  /** Of a page about all contests. */
  ofSite(): Basis {
    return { revisions: new Map([[SITE, this.revisions.ofSite()]]), endsAt: Infinity };
  }

  /** What lasts no longer than that. */
  endingIn(seconds: number, { revisions, endsAt }: Basis): Basis {
    return { revisions, endsAt: Math.min(endsAt, this.revisions.now() + seconds * 1000) };
  }

  isCurrent({ revisions, endsAt }: Basis): boolean {
    for (const [id, revision] of revisions) {
      const current = id === SITE ? this.revisions.ofSite() : this.revisions.current(id);
      if (current !== revision) return false;
    }
    return this.revisions.now() < endsAt;
  }

  /** Asked of the database once a revision, and again when that moment has come. */
  private async endOf(id: string, revision: number): Promise<number> {
    const known = this.#lives.get(id);
    if (known?.revision === revision && this.revisions.now() < known.endsAt) return known.endsAt;
    const moment = await this.stages.nextMoment(id);
    const endsAt = moment?.getTime() ?? Infinity;
    this.#lives.set(id, { revision, endsAt });
    return endsAt;
  }
}

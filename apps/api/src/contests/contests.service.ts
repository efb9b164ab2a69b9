import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, type Repository } from 'typeorm';
import { Problem } from '../platform/problem/problem.js';
import { Contest } from './contest.entity.js';
import { SLUG } from './slug.js';

export type { Contest } from './contest.entity.js';

interface ListedContests {
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Contests as such, found by their slug. */
@Injectable()
export class ContestsService {
  constructor(@InjectRepository(Contest) private readonly contests: Repository<Contest>) {}

  /** The newest first, or those that were made before the one at this position. */
  list({ before, limit }: ListedContests): Promise<Contest[]> {
    const where = before === undefined ? {} : { position: LessThan(String(before)) };
    return this.contests.find({ where, order: { position: 'DESC' }, take: limit });
  }

  async find(slug: string): Promise<Contest> {
    const contest = SLUG.test(slug) ? await this.contests.findOneBy({ slug }) : null;
    if (contest === null) throw new Problem('contest.not-found');
    return contest;
  }
}

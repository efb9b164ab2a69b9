import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Problem } from '../platform/problem/problem.js';
import { Contest } from './contest.entity.js';
import { SLUG } from './slug.js';

export type { Contest } from './contest.entity.js';

/** Contests as such, found by their slug. */
@Injectable()
export class ContestsService {
  constructor(@InjectRepository(Contest) private readonly contests: Repository<Contest>) {}

  /** The newest first. */
  list(): Promise<Contest[]> {
    return this.contests.find({ order: { position: 'DESC' } });
  }

  async find(slug: string): Promise<Contest> {
    const contest = SLUG.test(slug) ? await this.contests.findOneBy({ slug }) : null;
    if (contest === null) throw new Problem('contest.not-found');
    return contest;
  }
}

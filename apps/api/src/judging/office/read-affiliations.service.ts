import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Contest } from '../../contests/contests.service.js';
import type { AffiliatedDto } from '../dto/members.dto.js';
import { affiliationsOf } from './affiliations.js';

/** Which bodies the people of a contest belong to, as far as the office has said it. */
@Injectable()
export class ReadAffiliations {
  constructor(private readonly source: DataSource) {}

  async read({ id }: Contest): Promise<AffiliatedDto[]> {
    const names = await affiliationsOf(this.source.manager, id);
    return [...names].map(([account, affiliations]) => ({ account, affiliations: [...affiliations] }));
  }
}

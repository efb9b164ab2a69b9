import { Injectable } from '@nestjs/common';
import { CollectedSheets } from './collected-sheets.js';
import { CollectedVotes, type CountedVotes } from './collected-votes.js';

/** No ballots are cast here yet. */
@Injectable()
export class NoVotes extends CollectedVotes {
  ofChannel(): Promise<CountedVotes> {
    return Promise.resolve({ ballots: 0, votes: [], differences: [] });
  }
}

/** No sheets are submitted here yet. */
@Injectable()
export class NoSheets extends CollectedSheets {
  ofPanel(): Promise<[]> {
    return Promise.resolve([]);
  }

  counts(): Promise<ReadonlyMap<number, number>> {
    return Promise.resolve(new Map());
  }

  unproven(): Promise<[]> {
    return Promise.resolve([]);
  }
}

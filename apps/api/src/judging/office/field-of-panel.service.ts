import { Injectable } from '@nestjs/common';
import { EntriesService, EntryNames } from '../../entries/entries.service.js';
import { Problem } from '../../platform/problem/problem.js';

/** The entries that a panel marks, with their names. */
@Injectable()
export class FieldOfPanel {
  constructor(private readonly entries: EntriesService) {}

  /** Those that take part in the round; none while the round before is not decided. */
  async names(contestId: string, round: string): Promise<EntryNames> {
    const numbers = await this.entries.ofRound(contestId, round);
    return numbers === null ? new EntryNames() : this.entries.names(contestId, numbers);
  }

  /** The same, where nothing can be done before it is known. */
  async decidedNames(contestId: string, round: string): Promise<EntryNames> {
    const numbers = await this.entries.ofRound(contestId, round);
    if (numbers === null) throw new Problem('round.not-decided');
    return this.entries.names(contestId, numbers);
  }
}

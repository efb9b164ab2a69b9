import { Injectable } from '@nestjs/common';
import { EntriesService } from '../../entries/entries.service.js';

/** Who takes part in rounds. */
@Injectable()
export class FieldOfRounds {
  constructor(private readonly entries: EntriesService) {}

  /** Who takes part in any of these; where a field is not decided yet, whoever may. */
  async ofRounds(contestId: string, _rounds: readonly string[]): Promise<ReadonlySet<number>> {
    return new Set(await this.entries.numbers(contestId));
  }
}

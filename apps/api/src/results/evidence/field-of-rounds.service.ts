import { Injectable } from '@nestjs/common';
import { EntriesService } from '../../entries/entries.service.js';

/** Who takes part in rounds. */
@Injectable()
export class FieldOfRounds {
  constructor(private readonly entries: EntriesService) {}

  /** Who takes part in any of these; while a field is not decided, whoever may come to. Rising. */
  async ofAny(contestId: string, rounds: readonly string[]): Promise<ReadonlySet<number>> {
    const fields = await Promise.all(rounds.map((round) => this.entries.ofRound(contestId, round)));
    const isKnown = fields.length > 0 && fields.every((field) => field !== null);
    const numbers = isKnown ? fields.flatMap((field) => field ?? []) : await this.entries.numbers(contestId);
    return new Set([...numbers].sort((a, b) => a - b));
  }
}

import { Injectable } from '@nestjs/common';
import { EntriesService, type EntryNames } from '../../entries/entries.service.js';

/** The entries that a panel marks, with their names. */
@Injectable()
export class FieldOfPanel {
  constructor(private readonly entries: EntriesService) {}

  /** Those that take part in the round. */
  names(contestId: string, _round: string): Promise<EntryNames> {
    return this.entries.names(contestId);
  }
}

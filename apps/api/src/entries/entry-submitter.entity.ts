import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';

export const submitterRoles = ['lead', 'joint'] as const;
export type SubmitterRole = (typeof submitterRoles)[number];

@Entity('entry_submitters')
export class EntrySubmitter {
  @PrimaryColumn('uuid', { name: 'entry_id' }) entryId: string;
  /** 1 is the lead submitter */
  @PrimaryColumn('smallint') position: number;
  @Column('jsonb') name: WordsDto;
  @Column('text') role: SubmitterRole;
}

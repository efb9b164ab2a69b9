import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';

export const bodyRoles = ['lead', 'joint'] as const;
export type BodyRole = (typeof bodyRoles)[number];

@Entity('entry_bodies')
export class EntryBody {
  @PrimaryColumn('uuid', { name: 'entry_id' }) entryId: string;
  /** 1 is the lead body */
  @PrimaryColumn('smallint') position: number;
  @Column('jsonb') name: WordsDto;
  @Column('text') role: BodyRole;
}

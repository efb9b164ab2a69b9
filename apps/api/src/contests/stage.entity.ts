import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StageKind, StageOpens } from '@laurel/domain/contest';
import type { WordsDto } from '../platform/input/words.dto.js';

/** A stage as it was announced, never changed; `StagesService` says how it stands. */
@Entity('stages')
export class Stage {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  /** repeated here so that the database itself refuses to open ballots or marks of an imported contest */
  @Column('boolean', { name: 'contest_is_imported' }) contestIsImported: boolean;
  @Column('text') key: string;
  @Column('smallint') position: number;
  @Column('text') kind: StageKind;
  @Column('jsonb') title: WordsDto;
  @Column('jsonb', { nullable: true }) note: WordsDto | null;
  @Column('timestamptz', { name: 'opens_at', nullable: true }) opensAt: Date | null;
  @Column('timestamptz', { name: 'closes_at', nullable: true }) closesAt: Date | null;
  @Column('jsonb', { nullable: true }) opens: StageOpens | null;
}

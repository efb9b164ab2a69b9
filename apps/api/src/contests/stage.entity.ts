import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';
import type { StageKind, StageState } from '@laurel/domain/contest';

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
  @Column('text') state: StageState;
  /** the database notes it by itself, so that nobody can take it back */
  @Column({ type: 'timestamptz', name: 'first_opened_at', insert: false, update: false }) firstOpenedAt: Date | null;
}

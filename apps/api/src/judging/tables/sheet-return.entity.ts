import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';

/** A submission that the office gave back. */
@Entity('sheet_returns')
export class SheetReturn {
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId: string;
  @PrimaryColumn('smallint') entry: number;
  @PrimaryColumn('smallint') submission: number;
  @Column('jsonb') reason: WordsDto;
  @Column({ type: 'timestamptz', name: 'returned_at', insert: false }) returnedAt: Date;
  @Column('uuid', { name: 'returned_by', nullable: true }) returnedBy: string | null;
}

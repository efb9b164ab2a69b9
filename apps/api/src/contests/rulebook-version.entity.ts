import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';

@Entity('rulebook_versions')
export class RulebookVersion {
  @PrimaryColumn('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('smallint') version: number;
  @Column('text') hash: string;
  /** canonical JSON: the bytes that were hashed */
  @Column('text', { select: false }) document: string;
  @Column('jsonb', { nullable: true }) reason: WordsDto | null;
  @Column({ type: 'timestamptz', name: 'sealed_at', insert: false }) sealedAt: Date;
  @Column('uuid', { name: 'sealed_by', nullable: true }) sealedBy: string | null;
}

import type { CriterionMark } from '@laurel/domain/judging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sheet as it was saved once. */
@Entity('sheet_versions')
export class SheetVersion {
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId: string;
  @PrimaryColumn('smallint') entry: number;
  @PrimaryColumn('integer') version: number;
  @Column('smallint', { name: 'rulebook_version' }) rulebookVersion: number;
  @Column('jsonb') criteria: readonly CriterionMark[];
  @Column('text', { nullable: true }) device: string | null;
  @Column({ type: 'timestamptz', name: 'saved_at', insert: false }) savedAt: Date;
}

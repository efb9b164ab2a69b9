import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';
import type { RecordedKind } from './recordable.js';
import type { RecordedRow } from './recorded-row.js';

/** What was typed of votes or facts, whole: never changed; what replaces it is the next version, with a reason. */
@Entity('recorded_versions')
export class RecordedVersion {
  @PrimaryColumn('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('text') kind: RecordedKind;
  /** The channel, or the set of facts. */
  @PrimaryColumn('text') subject: string;
  @PrimaryColumn('smallint') version: number;
  @Column('uuid', { name: 'typed_by' }) typedBy: string;
  /** The version that it was checked against. */
  @Column('smallint', { name: 'rulebook_version' }) rulebookVersion: number;
  @Column('jsonb') rows: RecordedRow[];
  /** What the numbers were read from: a count sheet, a column of a form. */
  @Column('jsonb') source: WordsDto;
  @Column('jsonb', { nullable: true }) reason: WordsDto | null;
  @Column({ type: 'timestamptz', name: 'typed_at', insert: false }) typedAt: Date;
}

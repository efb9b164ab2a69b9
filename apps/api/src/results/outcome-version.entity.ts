import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';

/** A published outcome: never changed; a correction is the next version, with a reason. */
@Entity('outcome_versions')
export class OutcomeVersion {
  @PrimaryColumn('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('text') round: string;
  @PrimaryColumn('smallint') version: number;
  /** of the round in its rulebook, from 0 */
  @Column('smallint', { name: 'round_position' }) roundPosition: number;
  @Column('uuid', { name: 'evidence_id' }) evidenceId: string;
  @Column('smallint', { name: 'rulebook_version' }) rulebookVersion: number;
  @Column('text', { name: 'domain_version' }) domainVersion: string;
  /** of the document that was hashed */
  @Column('text') hash: string;
  /** of the same as a table for spreadsheets */
  @Column('text', { name: 'table_hash' }) tableHash: string;
  @Column('jsonb', { nullable: true }) reason: WordsDto | null;
  @Column({ type: 'timestamptz', name: 'published_at', insert: false }) publishedAt: Date;
  @Column('uuid', { name: 'published_by', nullable: true }) publishedBy: string | null;
  /** who proposed it in a notice; null where it was imported */
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy: string | null;
  /** only its lists are public until the last round is published */
  @Column('boolean', { name: 'is_shortlist' }) isShortlist: boolean;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';

/** An outcome that was proposed in a notice, frozen with its evidence; published as it is, or followed by the next. */
@Entity('proposed_versions')
export class ProposedVersion {
  @PrimaryColumn('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('text') round: string;
  @PrimaryColumn('smallint') version: number;
  @Column('uuid', { name: 'evidence_id' }) evidenceId: string;
  @Column('smallint', { name: 'rulebook_version' }) rulebookVersion: number;
  @Column('text', { name: 'domain_version' }) domainVersion: string;
  /** of the outcome */
  @Column('text') hash: string;
  /** how many decisions the contest had: any that follows and concerns the round takes its place */
  @Column('integer') decisions: number;
  @Column('jsonb', { nullable: true }) reason: WordsDto | null;
  @Column('uuid', { name: 'opened_by' }) openedBy: string;
  @Column({ type: 'timestamptz', name: 'opened_at', insert: false }) openedAt: Date;
  /** the version of a later round that corrects this one along, and is published with it */
  @Column('text', { name: 'along_round', nullable: true }) alongRound: string | null;
  @Column('smallint', { name: 'along_version', nullable: true }) alongVersion: number | null;
  /** null: whenever a second person publishes it */
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null;
}

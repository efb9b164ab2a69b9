import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a round is decided on, as it was when it was frozen. */
@Entity('frozen_evidence')
export class FrozenEvidence {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  /** repeated here so that the database itself refuses imports into other contests */
  @Column('boolean', { name: 'contest_is_imported' }) contestIsImported: boolean;
  /** the last round that it decides */
  @Column('text') round: string;
  @Column('smallint', { name: 'rulebook_version' }) rulebookVersion: number;
  @Column('text') origin: 'imported' | 'collected';
  /** of the document that was hashed */
  @Column('text') hash: string;
  /** of the entries in it, where the contest collected it itself */
  @Column('smallint', { array: true, nullable: true }) entries: number[] | null;
  /** the order in which evidence was frozen, whatever the clock says */
  @Column({ type: 'bigint', insert: false }) position: string;
  @Column({ type: 'timestamptz', name: 'frozen_at', insert: false }) frozenAt: Date;
  @Column('uuid', { name: 'frozen_by', nullable: true }) frozenBy: string | null;
}

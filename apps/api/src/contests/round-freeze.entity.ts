import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A round whose evidence is frozen: what it was decided on is not added to any more. */
@Entity('round_freezes')
export class RoundFreeze {
  @PrimaryColumn('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('text') round: string;
  @Column({ type: 'timestamptz', name: 'frozen_at', insert: false }) frozenAt: Date;
}

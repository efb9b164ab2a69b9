import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of who takes part in a round; its entries stand in `round_entries`, and there may be none. */
@Entity('round_fields')
export class RoundField {
  @PrimaryColumn('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('text') round: string;
  @PrimaryColumn('smallint') version: number;
  @Column({ type: 'timestamptz', name: 'decided_at', insert: false }) decidedAt: Date;
}

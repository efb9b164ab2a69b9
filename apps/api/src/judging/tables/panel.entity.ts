import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A panel of the rulebook that has members, and the seed of its lots. */
@Entity('panels')
export class Panel {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @Column('text') panel: string;
  @Column('bytea', { select: false }) seed: Buffer;
}

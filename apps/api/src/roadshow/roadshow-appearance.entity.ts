import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { RoadshowStop } from './roadshow-stop.entity.js';

@Entity('roadshow_appearances')
export class RoadshowAppearance {
  @PrimaryColumn('uuid', { name: 'stop_id' }) stopId: string;
  @PrimaryColumn('smallint') position: number;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @Column('smallint') number: number;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('smallint') minutes: number;
  @ManyToOne(() => RoadshowStop)
  @JoinColumn({ name: 'stop_id' })
  stop: RoadshowStop;
}

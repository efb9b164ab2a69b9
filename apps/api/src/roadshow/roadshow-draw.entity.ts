import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';

/** The order that a seed gave; whoever is on stage at the stop, each once. */
@Entity('roadshow_draws')
export class RoadshowDraw {
  @PrimaryColumn('uuid', { name: 'stop_id' }) stopId: string;
  /** 1 is the first; a later one takes its place */
  @PrimaryColumn('smallint') position: number;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @Column('text') seed: string;
  @Column('smallint', { array: true }) numbers: number[];
  @Column('jsonb', { nullable: true }) reason: WordsDto | null;
  @Column({ type: 'timestamptz', name: 'drawn_at', insert: false }) drawnAt: Date;
  @Column('uuid', { name: 'drawn_by', nullable: true }) drawnBy: string | null;
}

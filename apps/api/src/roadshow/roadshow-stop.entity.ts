import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';

@Entity('roadshow_stops')
export class RoadshowStop {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @Column('smallint') position: number;
  @Column('jsonb') name: WordsDto;
  @Column('jsonb', { nullable: true }) outlet: WordsDto | null;
  @Column('jsonb') venue: WordsDto;
  @Column('jsonb') city: WordsDto;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('boolean', { name: 'is_example' }) isExample: boolean;
}

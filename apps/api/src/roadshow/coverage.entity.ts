import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';
import type { Medium } from './medium.js';

@Entity('coverage')
export class Coverage {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'stop_id' }) stopId: string;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @Column('smallint') position: number;
  @Column('smallint') number: number;
  @Column('jsonb') title: WordsDto;
  @Column('jsonb', { nullable: true }) outlet: WordsDto | null;
  @Column('text', { nullable: true }) url: string | null;
  @Column('date', { name: 'published_on' }) publishedOn: string;
  @Column('text') medium: Medium;
  @Column('smallint', { nullable: true }) minutes: number | null;
  @Column('boolean', { name: 'is_example' }) isExample: boolean;
}

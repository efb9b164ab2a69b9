import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';

@Entity('contests')
export class Contest {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('jsonb') title: WordsDto;
  @Column('jsonb', { nullable: true }) edition: WordsDto | null;
  @Column('jsonb') lead: WordsDto;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('jsonb') organisers: WordsDto[];
  @Column('boolean', { name: 'is_simulated' }) isSimulated: boolean;
  @Column('boolean', { name: 'is_imported' }) isImported: boolean;
  @Column('jsonb', { name: 'simulated_note', nullable: true }) simulatedNote: WordsDto | null;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false }) createdAt: Date;
}

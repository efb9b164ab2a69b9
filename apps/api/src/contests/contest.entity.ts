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
  /** whom people turn to: a name, an address, a telephone */
  @Column('jsonb', { nullable: true }) contact: WordsDto | null;
  /** what of the texts is not the organisers’ own */
  @Column('jsonb', { name: 'text_note', nullable: true }) textNote: WordsDto | null;
  /** the order in which contests were made: a clock may be put back */
  @Column({ type: 'bigint', insert: false }) position: string;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false }) createdAt: Date;
}

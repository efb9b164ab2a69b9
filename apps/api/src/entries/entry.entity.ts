import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';
import type { AcceptedState } from './entry-state.js';
import type { KeyFact } from './key-fact.js';

/** An entry that was accepted: from then on it has a number, which never changes. */
@Entity('entries')
export class Entry {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @Column('smallint') number: number;
  @Column({ type: 'text', insert: false }) state: AcceptedState;
  @Column('jsonb') title: WordsDto;
  /** what it is called in lists; null: by its title */
  @Column('jsonb', { name: 'short_title', nullable: true }) shortTitle: WordsDto | null;
  @Column('jsonb') summary: WordsDto;
  @Column('jsonb') description: WordsDto;
  @Column('jsonb', { name: 'write_up' }) writeUp: WordsDto;
  @Column('text', { nullable: true }) category: string | null;
  @Column('text', { nullable: true }) district: string | null;
  @Column('jsonb', { name: 'key_facts' }) keyFacts: KeyFact[];
  @Column('boolean', { name: 'is_sample' }) isSample: boolean;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry as it is searched; made from the entry, and made anew when the folding changes. */
@Entity('entry_search_texts')
export class EntrySearchText {
  @PrimaryColumn('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('smallint') number: number;
  @Column('smallint') folding: number;
  @Column('text') title: string;
  /** Submitters and summary. */
  @Column('text') others: string;
  @Column('text', { array: true }) pairs: string[];
}

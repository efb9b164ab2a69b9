import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A value derived from a key that lies in a file: it tells whether the file is the right one, and nothing else. */
@Entity('key_checks')
export class KeyCheck {
  @PrimaryColumn('text') name: string;
  @Column('text', { name: 'check_value' }) checkValue: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';
import type { DecisionBody, DecisionKind } from './decision-kinds.js';

/** A decision, or the lifting of one. */
@Entity('decisions')
export class Decision {
  @PrimaryColumn('uuid', { name: 'contest_id' }) contestId: string;
  /** In the contest, from 1. */
  @PrimaryColumn('integer') number: number;
  @Column('text') kind: DecisionKind;
  @Column('jsonb') body: DecisionBody;
  /** The decision that it lifts. */
  @Column('integer', { nullable: true }) lifts: number | null;
  @Column('jsonb') reason: WordsDto;
  @Column('uuid', { name: 'made_by' }) madeBy: string;
  @Column({ type: 'timestamptz', name: 'made_at', insert: false }) madeAt: Date;
}

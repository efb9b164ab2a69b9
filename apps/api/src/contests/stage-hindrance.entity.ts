import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MissingCode } from '@laurel/domain/contest/sealing';
import type { Sentence } from '../platform/problem/sentence.js';

/** Why a stage could not run under a sealed version, as the version of Laurel said that sealed it. */
@Entity('stage_hindrances')
export class StageHindrance {
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('smallint') version: number;
  @PrimaryColumn('uuid', { name: 'stage_id' }) stageId: string;
  @PrimaryColumn('smallint') position: number;
  @Column('text') code: MissingCode;
  @Column('text') path: string;
  @Column('jsonb') sentence: Sentence;
}

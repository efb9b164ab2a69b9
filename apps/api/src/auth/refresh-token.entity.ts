import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('refresh_tokens')
export class RefreshToken {
  /** of 256 random bits, which need no slow hash */
  @PrimaryColumn('bytea') hash: Buffer;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
  /** the answer with it was lost, and another was given in its place */
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt: Date | null;
}

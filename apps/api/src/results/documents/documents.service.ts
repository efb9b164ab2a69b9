import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ownBytes } from '../../platform/own-bytes.js';
import type { Tx } from '../../database/transactions.js';
import type { PressedDocument } from '../../deciding/deciding.service.js';

/** A document without its bytes. */
export interface DocumentSize {
  readonly hash: string;
  readonly length: number;
  readonly pressedLength: number;
}

/** Of a document's pressed bytes: what is read from the database at once. */
export const BYTES_OF_CHUNK = 256 * 1024;

/** What was hashed and published, kept once by its hash and pressed. */
@Injectable()
export class Documents {
  constructor(private readonly source: DataSource) {}

  /** Nothing is stored where it is there already. */
  async keep(tx: Tx, { hash, length, pressed, pressedHash }: PressedDocument): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('laurel.document ' || $1, 0))`, [hash]);
    const found = await tx.query<object[]>('select from documents where hash = $1', [hash]);
    if (found.length > 0) return;
    for (let at = 0, n = 0; at < pressed.length; at += BYTES_OF_CHUNK, n += 1) {
      const bytes = pressed.subarray(at, at + BYTES_OF_CHUNK);
      await tx.query('insert into document_chunks (hash, n, bytes) values ($1, $2, $3)', [hash, n, bytes]);
    }
    await tx.query('insert into documents (hash, length, pressed_length, pressed_hash) values ($1, $2, $3, $4)', [
      hash,
      length,
      pressed.length,
      pressedHash,
    ]);
  }

  async size(hash: string): Promise<DocumentSize> {
    const [row] = await this.source.query<DocumentSize[]>(
      'select hash, length, pressed_length as "pressedLength" from documents where hash = $1',
      [hash],
    );
    if (row === undefined) throw new Error(`the document ${hash} is missing`);
    return row;
  }

  /** The pressed bytes, one chunk after the other, each read when it is asked for. */
  async *chunks({ hash, pressedLength }: DocumentSize): AsyncIterable<Buffer> {
    for (let n = 0, read = 0; read < pressedLength; n += 1) {
      const [row] = await this.source.query<{ bytes: Buffer }[]>(
        'select bytes from document_chunks where hash = $1 and n = $2',
        [hash, n],
      );
      if (row === undefined) throw new Error(`chunk ${n} of the document ${hash} is missing`);
      read += row.bytes.length;
      yield row.bytes;
    }
  }

  /** All of the pressed bytes. */
  async pressed(size: DocumentSize): Promise<Uint8Array<ArrayBuffer>> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.chunks(size)) chunks.push(chunk);
    return ownBytes(Buffer.concat(chunks));
  }
}

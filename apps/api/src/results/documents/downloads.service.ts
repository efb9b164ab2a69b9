import { finished, pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { acceptsGzip } from '../../platform/http/accepts-gzip.js';
import { asDownload } from '../../platform/http/document-download.js';
import { unlessKnown } from '../../platform/http/http-cache.js';
import { Problem } from '../../platform/problem/problem.js';
import { BYTES_OF_CHUNK, Documents, type DocumentSize } from './documents.service.js';

export interface DownloadedFile {
  readonly fileName: string;
  readonly type: string;
  readonly hash: string;
}

type Content = string | Buffer | Readable;

/** How many are sent at the same time; each holds a few chunks. */
const MOST_STREAMS = 20;
const RETRY_SECONDS = 10;

/** Sends documents as they lie in the database, chunk by chunk and no faster than they are read. */
@Injectable()
export class Downloads {
  #streams = 0;

  constructor(
    private readonly documents: Documents,
    private readonly config: AppConfig,
  ) {}

  /** The content as the reader takes it, with its headers; nothing for those who have it. */
  send(reply: FastifyReply, file: DownloadedFile): Promise<Content> {
    asDownload(reply, file);
    reply.header('vary', 'accept-encoding');
    return unlessKnown<Content>(reply, () => this.content(reply, file.hash));
  }

  private async content(reply: FastifyReply, hash: string): Promise<Content> {
    const { request } = reply;
    const isPressed = acceptsGzip(request.headers['accept-encoding']);
    const size = await this.documents.size(hash);
    const isStream = !isPressed || size.pressedLength > BYTES_OF_CHUNK;
    if (isStream && this.#streams >= MOST_STREAMS) {
      throw new Problem('service.not-ready', { retryAfterSeconds: RETRY_SECONDS });
    }
    if (isPressed) reply.header('content-encoding', 'gzip').header('content-length', size.pressedLength);
    if (request.method === 'HEAD') return '';
    return isStream ? this.stream(reply, size, isPressed) : Buffer.from(await this.documents.pressed(size));
  }

  private stream(reply: FastifyReply, size: DocumentSize, isPressed: boolean): Readable {
    this.#streams += 1;
    finished(reply.raw, () => (this.#streams -= 1));
    reply.raw.setTimeout(this.config.stalledSeconds * 1000, () => reply.raw.destroy());
    const pressed = Readable.from(this.documents.chunks(size), { objectMode: false });
    // what goes wrong in either ends both; the reply hears of it from the one that it was given
    return isPressed ? pressed : pipeline(pressed, createGunzip(), () => undefined);
  }
}

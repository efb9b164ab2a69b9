import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';
import { decodeUtf8 } from '../utf8.js';

const UTF8_JSON = /^application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i;

type Done = (problem: Problem | null, body?: unknown) => void;

/**
 * Reads the body of a request that no parser gets: JSON in UTF-8 of at most so many bytes; `undefined` where there is none,
 * or none that is JSON. `done` is called once; of a request that breaks off, never.
 */
export function readSmallBody({ raw }: FastifyRequest, most: number, done: Done): void {
  const { 'content-type': type = '', 'content-length': length = '0', 'transfer-encoding': coding } = raw.headers;
  if (Number(length) > most) return done(new Problem('request.too-large'));
  const isEmpty = coding === undefined && Number(length) === 0;
  if (!isEmpty && !UTF8_JSON.test(type)) return done(new Problem('request.wrong-media-type'));
  const chunks: Buffer[] = [];
  let left = most;
  const refuse = (): void => {
    raw.off('end', end);
    done(new Problem('request.too-large'));
  };
  const end = (): void => done(null, readJson(chunks));
  raw.on('data', (chunk: Buffer) => {
    if (left < 0) return;
    left -= chunk.length;
    chunks.push(chunk);
    if (left < 0) refuse();
  });
  raw.on('end', end);
}

function readJson(chunks: readonly Buffer[]): unknown {
  const [first] = chunks;
  const text = first === undefined ? undefined : decodeUtf8(chunks.length === 1 ? first : Buffer.concat(chunks));
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

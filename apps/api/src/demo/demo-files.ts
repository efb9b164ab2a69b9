import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ownBytes } from '../platform/own-bytes.js';

export const DEMO_SLUG = 'guangzhou-2022';

/** What `apps/api/demo/guangzhou-2022` holds: bodies of requests, and the two files of the model case. */
export interface DemoFiles {
  readonly contest: object;
  readonly entries: readonly (object & { readonly number: number })[];
  readonly stops: readonly (object & { readonly position: number })[];
  readonly rulebook: unknown;
  readonly evidence: Uint8Array<ArrayBuffer>;
}

export function readDemo(dir: string): DemoFiles {
  const bytesOf = (name: string): Buffer => readFileSync(path.join(dir, name));
  const read = (name: string): unknown => JSON.parse(bytesOf(name).toString('utf8'));
  const content = read('contest.json') as Pick<DemoFiles, 'contest' | 'entries' | 'stops'>;
  return { ...content, rulebook: read('rulebook.json'), evidence: ownBytes(bytesOf('evidence.json')) };
}

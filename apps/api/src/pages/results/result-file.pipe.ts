import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.js';
import type { PublishedHashes } from '../../results/published-versions.service.js';

/** The files of a version by the last part of their address. */
export const resultFiles = {
  'rulebook.json': 'rulebook',
  'evidence.json': 'evidence',
  'outcome.json': 'outcome',
  'results.csv': 'table',
} as const satisfies Readonly<Record<string, keyof PublishedHashes>>;

/** A file that is asked for; any other name leads nowhere. */
@Injectable()
export class ResultFilePipe implements PipeTransform<string, keyof PublishedHashes> {
  transform(name: string): keyof PublishedHashes {
    const found = Object.entries(resultFiles).find(([file]) => file === name);
    if (found === undefined) throw new Problem('not-found');
    return found[1];
  }
}

import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../problem/problem.js';

const MOST = 32_767;

/** The number of an entry in a path; anything else leads nowhere. */
@Injectable()
export class EntryNumberPipe implements PipeTransform<string | number, number> {
  transform(value: string | number): number {
    const number = /^[1-9]\d{0,4}$/.test(String(value)) ? Number(value) : Number.NaN;
    if (!(number <= MOST)) throw new Problem('entry.not-found');
    return number;
  }
}

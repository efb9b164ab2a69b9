import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../problem/problem.js';
import { readEntryNumber } from './entry-number.js';

/** The number of an entry in a path; anything else leads nowhere. */
@Injectable()
export class EntryNumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const number = readEntryNumber(value);
    if (number === null) throw new Problem('entry.not-found');
    return number;
  }
}

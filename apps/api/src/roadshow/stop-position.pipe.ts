import { Injectable, type PipeTransform } from '@nestjs/common';
import { readEntryNumber } from '../platform/input/entry-number.js';
import { Problem } from '../platform/problem/problem.js';

/** The position of a stop in a path; anything else leads nowhere. */
@Injectable()
export class StopPositionPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const position = readEntryNumber(value);
    if (position === null) throw new Problem('roadshow.stop-not-found');
    return position;
  }
}

import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.js';
import { type RecordedKind, recordedKinds } from './recordable.js';

/** `votes` or `facts` in a path; anything else leads nowhere. */
@Injectable()
export class RecordedKindPipe implements PipeTransform<string, RecordedKind> {
  transform(value: string): RecordedKind {
    const kind = recordedKinds.find((each) => each === value);
    if (kind === undefined) throw new Problem('recorded.not-found');
    return kind;
  }
}

/** The number of a version in a path. */
@Injectable()
export class RecordedVersionPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,3}$/.test(value)) throw new Problem('recorded.not-found');
    return Number(value);
  }
}

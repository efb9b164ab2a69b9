import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from '../platform/problem/problem.js';

/** The id of a member in a path; anything else leads nowhere. */
@Injectable()
export class MemberPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw new Problem('panel.member-not-found');
    return value.toLowerCase();
  }
}

/** The id of an account in a path. */
@Injectable()
export class AccountPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw new Problem('panel.no-account');
    return value.toLowerCase();
  }
}

import { Injectable } from '@nestjs/common';
import { CollectedSheets } from './collected-sheets.js';

/** No sheets are submitted here yet. */
@Injectable()
export class NoSheets extends CollectedSheets {
  ofPanel(): Promise<[]> {
    return Promise.resolve([]);
  }

  counts(): Promise<ReadonlyMap<number, number>> {
    return Promise.resolve(new Map());
  }

  unproven(): Promise<[]> {
    return Promise.resolve([]);
  }
}

import { Injectable } from '@nestjs/common';

/** The one clock of the api. Whether a stage is open is for the database's clock, in the transaction of the write. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

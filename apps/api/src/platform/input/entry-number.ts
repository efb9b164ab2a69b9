import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

/** The largest number of an entry, and of a version: what a `smallint` of the database holds. */
export const MOST_NUMBER = 32_767;

/** The number that a path or an address names; null where it names none: `8`, neither `08` nor `+8` nor `0x8`. */
export function readEntryNumber(text: string): number | null {
  const number = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Number.NaN;
  return number <= MOST_NUMBER ? number : null;
}

/** The number of an entry in a request's body. */
export const EntryNumber = (): PropertyDecorator =>
  applyDecorators(ApiProperty({ minimum: 1, maximum: MOST_NUMBER }), IsInt(), Min(1), Max(MOST_NUMBER));

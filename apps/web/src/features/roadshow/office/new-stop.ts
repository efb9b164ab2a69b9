import type { NewStop } from '../../../api/roadshow-acts';
import { momentAt } from '../../../ui/format/wall-time';

/** As it is typed. */
export interface TypedStop {
  readonly name: string;
  readonly nameEn: string;
  readonly venue: string;
  readonly venueEn: string;
  readonly city: string;
  readonly cityEn: string;
  /** On the clocks of the contest. */
  readonly startsAt: string;
  readonly minutes: string;
  /** Numbers of entries in their order on stage. */
  readonly order: string;
}

export const EMPTY_STOP: TypedStop = {
  name: '',
  nameEn: '',
  venue: '',
  venueEn: '',
  city: '',
  cityEn: '',
  startsAt: '',
  minutes: '8',
  order: '',
};

export type StopFault = 'missing' | 'no-time' | 'no-minutes' | 'no-numbers' | 'twice';
export type StopFaults = Partial<Record<keyof TypedStop, StopFault>>;

const MINUTE = 60_000;
/** Between numbers, as people write them. */
const BETWEEN = /[\s,;\u3001\uff0c\uff1b]+/;

const numbersIn = (order: string): number[] =>
  order
    .normalize('NFKC')
    .split(BETWEEN)
    .filter((part) => part !== '')
    .map(Number);

/** What is wrong with what was typed; nothing when it can be sent. */
export function faultsOf(stop: TypedStop, timeZone: string): StopFaults {
  const faults: StopFaults = {};
  for (const name of ['name', 'venue', 'city'] as const) if (stop[name].trim() === '') faults[name] = 'missing';
  if (momentAt(stop.startsAt, timeZone) === null) faults.startsAt = 'no-time';
  if (!/^[1-9]\d{0,2}$/.test(stop.minutes.trim())) faults.minutes = 'no-minutes';
  const numbers = numbersIn(stop.order);
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) faults.order = 'no-numbers';
  else if (new Set(numbers).size < numbers.length) faults.order = 'twice';
  return faults;
}

const words = (zh: string, en: string) => (en.trim() === '' ? { zh: zh.trim() } : { zh: zh.trim(), en: en.trim() });

/** What is sent: each entry begins when the one before it ends. */
export function stopOf(stop: TypedStop, { position, timeZone }: { position: number; timeZone: string }): NewStop {
  const startsAt = momentAt(stop.startsAt, timeZone) ?? '';
  const minutes = Number(stop.minutes);
  return {
    position,
    name: words(stop.name, stop.nameEn),
    venue: words(stop.venue, stop.venueEn),
    city: words(stop.city, stop.cityEn),
    startsAt,
    isExample: false,
    appearances: numbersIn(stop.order).map((number, index) => ({
      number,
      position: index + 1,
      startsAt: new Date(Date.parse(startsAt) + index * minutes * MINUTE).toISOString(),
      minutes,
    })),
    coverage: [],
  };
}

import { useClock } from './clock';
import { formatDate, formatDay, formatMoment } from './format/moments';

interface DayProps {
  readonly at: string;
  readonly withYear?: boolean;
  readonly withWeekday?: boolean;
}

/** The day of a moment, in the zone of the contest. */
export function Day({ at, ...parts }: DayProps) {
  const clock = useClock();
  return <time dateTime={at}>{formatDay(at, clock, parts)}</time>;
}

export function Moment({ at }: { readonly at: string }) {
  const clock = useClock();
  return <time dateTime={at}>{formatMoment(at, clock)}</time>;
}

/** A date that has no time, such as that of a newspaper. */
export function DateOnly({ date, withYear = true }: { readonly date: string; readonly withYear?: boolean }) {
  const { language } = useClock();
  return <time dateTime={date}>{formatDate(date, language, { withYear })}</time>;
}

import { say, type Sentence } from './words.js';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** A moment for people, by the clocks of a time zone: `2023年5月9日 10:12`, `9 May 2023, 10:12`. */
export function showInstant(instant: string, timeZone: string): Sentence {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const [year, month, day] = [parts.get('year'), Number(parts.get('month')), Number(parts.get('day'))];
  const clock = `${parts.get('hour')}:${parts.get('minute')}`;
  return say(`${year}年${month}月${day}日 ${clock}`, `${day} ${MONTHS[month - 1]} ${year}, ${clock}`);
}

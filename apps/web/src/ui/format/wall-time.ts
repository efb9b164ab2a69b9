import { minutesAhead } from './moments';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** `2023-05-08T18:00`, as a field for date and time has it, on the clocks of a zone. */
export function wallTimeOf(iso: string, timeZone: string): string {
  const at = Date.parse(iso);
  return new Date(at + minutesAhead(at, timeZone) * MINUTE).toISOString().slice(0, 16);
}

/** The moment at which clocks of a zone show this; null where it is no date. Where they show it twice, the first time. */
export function momentAt(wall: string, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(wall)) return null;
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  const candidates = [asUtc - DAY, asUtc + DAY]
    .map((near) => asUtc - minutesAhead(near, timeZone) * MINUTE)
    .sort((one, other) => one - other);
  const exact = candidates.find((at) => at + minutesAhead(at, timeZone) * MINUTE === asUtc);
  return new Date(exact ?? candidates[0] ?? asUtc).toISOString();
}

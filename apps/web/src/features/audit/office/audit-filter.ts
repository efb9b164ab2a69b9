import type { AuditEvent } from '../../../api/audit';
import { momentAt } from '../../../ui/format/wall-time';

/** What of the log is looked for; an empty text leaves it open. Days are those of the contest's zone, both counted in. */
export interface AuditFilter {
  readonly event: AuditEvent | '';
  readonly actor: string;
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: AuditFilter = { event: '', actor: '', from: '', to: '' };

export const isFiltered = (filter: AuditFilter): boolean => Object.values(filter).some((each) => each !== '');

/** As the server is asked. */
export function questionOf({ event, actor, from, to }: AuditFilter, timeZone: string) {
  return {
    event: event === '' ? undefined : event,
    actor: actor === '' ? undefined : actor,
    from: startOf(from, timeZone),
    to: to === '' ? undefined : startOf(dayAfter(to), timeZone),
  };
}

const startOf = (day: string, timeZone: string): string | undefined => momentAt(`${day}T00:00`, timeZone) ?? undefined;

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

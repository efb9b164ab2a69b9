import { type Clock, formatTime } from '../../ui/format/moments';

/** `14:02:07`: seconds are the same in all zones of today. */
export const timeWithSeconds = (iso: string, clock: Clock): string =>
  `${formatTime(iso, clock)}:${String(new Date(iso).getUTCSeconds()).padStart(2, '0')}`;

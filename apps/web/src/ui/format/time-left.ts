export interface Left {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Until a moment, rounded up to minutes: nobody is told of a minute too few. */
export function leftUntil(at: string, now: number): Left | null {
  const minutes = Math.ceil((Date.parse(at) - now) / 60_000);
  if (minutes <= 0) return null;
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}

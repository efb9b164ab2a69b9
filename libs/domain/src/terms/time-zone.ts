/** `Asia/Shanghai`, `America/Argentina/Ushuaia`; an abbreviation such as CST means another zone in every country. */
const AREA_AND_CITY = /^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z0-9_+-]*)+$/;

/** Whether a time zone is named as RULEBOOK.md asks: Area/City of the time-zone database, or UTC. */
export function isTimeZone(name: string): boolean {
  if (name === 'UTC') return true;
  if (name.length > 64 || !AREA_AND_CITY.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

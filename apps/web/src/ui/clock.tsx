import { createContext, useContext, useMemo } from 'react';
import type { Clock } from './format/moments';
import { useLanguage } from './use-language';

const TimeZoneContext = createContext('Asia/Shanghai');

/** The zone in which everything inside is dated. */
export const TimeZone = TimeZoneContext.Provider;

export function useClock(): Clock {
  const timeZone = useContext(TimeZoneContext);
  const language = useLanguage();
  return useMemo(() => ({ timeZone, language }), [timeZone, language]);
}

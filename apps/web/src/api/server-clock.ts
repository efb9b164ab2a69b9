import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { setAhead } from '../ui/use-now';
import { Unreachable } from './problem';

const FIVE_MINUTES = 300_000;
const HALF_A_SECOND = 500;

/** Milliseconds by which the server is ahead of this device: every answer is dated, in whole seconds, by the clock that decides. */
async function askAhead(): Promise<number> {
  const asked = Date.now();
  const { headers } = await fetch('/api/health/live', { method: 'HEAD', cache: 'no-store' });
  const dated = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(dated)) throw new Unreachable('the server did not date its answer');
  return dated + HALF_A_SECOND - (asked + Date.now()) / 2;
}

/** Sets what is said of time by the server's clock; whether it is known yet. */
export function useServerClock(): boolean {
  const { data } = useQuery({ queryKey: ['server-clock'], queryFn: askAhead, refetchInterval: FIVE_MINUTES });
  useEffect(() => {
    if (data !== undefined) setAhead(data);
  }, [data]);
  return data !== undefined;
}

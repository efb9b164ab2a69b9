import { type ReactNode, useDeferredValue } from 'react';
import { Failure } from './failure';
import { Waiting } from './waiting';

/** What react-query knows of a question that was asked. */
interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface FetchedProps<T> {
  readonly query: Asked<T>;
  /** Said when the answer takes longer than 300 ms. */
  readonly waiting: string;
  readonly level?: 1 | 2 | 3;
  /** While it waits, what stands below is kept out of the window, so that nothing in sight jumps. */
  readonly holdsPage?: boolean;
  readonly children: (data: T) => ReactNode;
}

/**
 * The answer, or why there is none, or that it is on its way. An answer once had outlives a later failure. A long one is
 * drawn piece by piece between what the reader does.
 */
export function Fetched<T>({ query, waiting, level, holdsPage = level === 1, children }: FetchedProps<T>) {
  const data = useDeferredValue(query.data);
  if (data !== undefined) return <>{children(data)}</>;
  if (query.error !== null) {
    return (
      <Failure error={query.error} onRetry={() => void query.refetch()} {...(level === undefined ? {} : { level })} />
    );
  }
  return <Waiting title={waiting} isPage={holdsPage} />;
}

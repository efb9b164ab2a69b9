import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

const FRESH = 30_000;

/** Answers of the public pages change rarely: they are asked again after half a minute, and when the network is back. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: true, // not by itself with networkMode always
        // a refusal that came with the page is not asked for again at once
        retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt > FRESH,
        retry: (failures, error) => failures < 1 && navigator.onLine && isWorthAsking(error),
      },
      mutations: { networkMode: 'always' },
    },
  });

/** Whether the same question could be answered otherwise a moment later. */
export const isWorthAsking = (error: Error): boolean => !(error instanceof ApiProblem) || error.status >= 502;

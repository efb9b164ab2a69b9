import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

/** Answers of the public pages change rarely: they are asked again after half a minute, and when the network is back. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: true, // not by itself with networkMode always
      retry: (failures, error) => failures < 1 && navigator.onLine && isWorthAsking(error),
    },
    mutations: { networkMode: 'always' },
  },
});

const isWorthAsking = (error: Error): boolean => !(error instanceof ApiProblem) || error.status >= 502;

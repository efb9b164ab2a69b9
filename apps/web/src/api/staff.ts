import { useEffect, useState } from 'react';
import {
  type Query,
  queryOptions,
  type QueryClient,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Address } from './address';
import { ask } from './asking';
import { type Authorization, asStaff } from './session';

const API = 'api';
const STAFF = 'staff';

/** What an answer to staff is kept under. */
export const staffKeyOf = (address: string) => [STAFF, address] as const;

const questionOf = <T>(address: Address<T> | null) =>
  queryOptions({
    queryKey: staffKeyOf(address ?? ''),
    queryFn: ({ signal }) => asStaff((headers) => ask<T>(address ?? '', { signal, headers })),
    enabled: address !== null,
  });

/** What only staff may read, asked with the token of who is signed in; null: it is not known yet what to ask. */
export const useStaffAnswer = <T>(address: Address<T> | null) => useQuery(questionOf(address));

/** Several of one kind at once; those that have come, in the order of their addresses. */
export const useStaffAnswers = <T>(addresses: readonly Address<T>[]): readonly T[] =>
  useQueries({
    queries: addresses.map(questionOf<T>),
    combine: (answers) => answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
  });

/** Puts into an answer what has become known meanwhile. It is asked again only where one is on its way, from before. */
export const amendStaffAnswer = <T>(queries: QueryClient, address: Address<T>, amend: (answer: T) => T): void => {
  const queryKey = staffKeyOf(address);
  queries.setQueryData<T>(queryKey, (answer) => (answer === undefined ? answer : amend(answer)));
  if (queries.isFetching({ queryKey }) > 0) void queries.invalidateQueries({ queryKey });
};

/** All that staff see is asked for once more. */
export const askStaffAgain = (queries: QueryClient): Promise<void> => queries.invalidateQueries({ queryKey: [STAFF] });

/** Whoever turns to another page sees there what others have done meanwhile; what is being asked is not asked twice. */
export function useAskedAnew(page: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    for (const kind of [API, STAFF]) void queries.invalidateQueries({ queryKey: [kind] }, { cancelRefetch: false });
  }, [page, queries]);
}

/** A first answer that is on its way may be from before the act as well, and would pass for a new one. */
async function askAllAgain(queries: QueryClient, kind: string): Promise<void> {
  const isFirst = ({ state }: Query): boolean => state.data === undefined;
  await queries.cancelQueries({ queryKey: [kind], type: 'active', predicate: isFirst });
  await queries.invalidateQueries({ queryKey: [kind] });
}

type Act<Input, Output> = (input: Input, headers: Authorization) => Promise<Output>;

interface ActOptions {
  /** It is over when all is read anew: for an act that leads to a page which shows what it has changed. */
  readonly endsAnew?: boolean;
}

/**
 * An act of staff. Whatever was read before is asked again when it has been done. A form hears of the answer at once, so
 * that it does not clear what is typed into it while the rest is asked; `isPending` lasts until all is read anew.
 */
export function useStaffAct<Input, Output = void>(act: Act<Input, Output>, { endsAnew = false }: ActOptions = {}) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(0);
  const askAnew = async () => {
    setAsking((count) => count + 1);
    await Promise.all([API, STAFF].map((kind) => askAllAgain(queries, kind)));
    setAsking((count) => count - 1);
  };
  const acting = useMutation({
    mutationFn: (input: Input) => asStaff((headers) => act(input, headers)),
    onSuccess: () => {
      const anew = askAnew();
      return endsAnew ? anew : undefined;
    },
  });
  return { ...acting, isPending: acting.isPending || asking > 0, isSending: acting.isPending };
}

/** Asks what an act would do: nothing is written, and nothing read before is asked again. */
export const useStaffLook = <Input, Output>(look: Act<Input, Output>) =>
  useMutation({ mutationFn: (input: Input) => asStaff((headers) => look(input, headers)) });

import {
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

const STAFF = 'staff';

const questionOf = <T>(address: Address<T> | null) =>
  queryOptions({
    queryKey: [STAFF, address],
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

/** Puts into an answer what has become known meanwhile, without asking again. */
export const amendStaffAnswer = <T>(queries: QueryClient, address: Address<T>, amend: (answer: T) => T): void => {
  queries.setQueryData<T>([STAFF, address], (answer) => (answer === undefined ? answer : amend(answer)));
};

/** All that staff see is asked for once more. */
export const askStaffAgain = (queries: QueryClient): Promise<void> => queries.invalidateQueries({ queryKey: [STAFF] });

/** An act of staff. Whatever was read before is asked again when it has been done. */
export function useStaffAct<Input, Output = void>(act: (input: Input, headers: Authorization) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => asStaff((headers) => act(input, headers)),
    onSuccess: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ['api'] }), queries.invalidateQueries({ queryKey: [STAFF] })]),
  });
}

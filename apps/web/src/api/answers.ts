import type { Address } from './address';

/** What the api said to an address: its status and the text of its JSON. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** By address. */
export type Answers = Readonly<Record<string, Answer>>;

/** Looks an answer up, where there is one and it is no refusal. */
export type Known = <T>(address: Address<T>) => T | undefined;

export const isGood = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** Answers as they came, each read once. */
export function knownIn(answers: Answers): Known {
  const given = new Map(Object.entries(answers));
  const read = new Map<string, unknown>();
  return <T>(address: Address<T>): T | undefined => {
    const answer = given.get(address);
    if (answer === undefined || !isGood(answer)) return undefined;
    if (!read.has(address)) read.set(address, JSON.parse(answer.body));
    return read.get(address) as T;
  };
}

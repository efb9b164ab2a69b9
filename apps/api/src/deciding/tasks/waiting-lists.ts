import type { Outcome, PartOutcome } from '@laurel/domain';
import type { Fault } from '../../platform/problem/problem.js';

/** What keeps an outcome from being published: ties at a cut that nobody has decided, and all that leans on them. */
export function waitingLists(outcome: Outcome): Fault[] {
  return outcome.rounds.flatMap((round) =>
    'waitsFor' in round ? [waits(round.id, round.waitsFor)] : round.parts.flatMap((part) => ofPart(round.id, part)),
  );
}

function ofPart(round: string, { lists }: PartOutcome): Fault[] {
  return lists.flatMap(({ id, pending = [], waitsFor }) => [
    ...pending.map(({ entries, places }) => tied(`${round}.${id}`, entries, places)),
    ...(waitsFor === undefined ? [] : [waits(`${round}.${id}`, waitsFor)]),
  ]);
}

function tied(path: string, entries: readonly number[], places: number): Fault {
  const numbers = entries.join(', ');
  const sentence = {
    zh: `第 ${entries.join('、')} 号并列，只有 ${places} 个名额，须作出裁定。`,
    en: `Entries ${numbers} are tied for ${places} place(s): decide between them.`,
  };
  return { path, code: 'pending', sentence };
}

const waits = (path: string, waitsFor: string): Fault => ({
  path,
  code: 'waits-for',
  sentence: { zh: `须先裁定 ${waitsFor}。`, en: `This waits for ${waitsFor}.` },
});

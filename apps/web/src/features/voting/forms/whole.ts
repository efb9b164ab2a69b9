import { type BallotField, refuseBallot } from '@laurel/domain/voting';
import type { BallotPage } from '../../../api/types';
import type { Filled } from '../filling';

type Form = Parameters<typeof refuseBallot>[1];

/** By the same rules as the server. */
export const isWhole = (filled: Filled, ballot: BallotPage): boolean =>
  refuseBallot(filled, formOf(ballot), fieldOf(ballot)) === undefined;

const fieldOf = ({ entries }: BallotPage): BallotField =>
  new Map(entries.map(({ number, part }) => [number, part ?? undefined]));

function formOf({ form, from, to }: BallotPage): Form {
  switch (form.kind) {
    case 'choose': {
      const per = form.per && { attribute: '', from: form.per.from, to: form.per.to };
      return { kind: 'choose', from, to, repeat: form.mayRepeat, ...(per === null ? {} : { per }) };
    }
    case 'rank':
      return { kind: 'rank', places: to };
    case 'points':
      return { kind: 'points', to: form.mostPoints ?? 0, ...(form.sum === null ? {} : { sum: form.sum }) };
    case 'grade':
      return { kind: 'grade', scale: form.grades.map(({ id }) => ({ id })) };
  }
}

import { exactInteger, type Exact, ONE, ZERO } from '../exact/exact.js';
import { ballotCells } from '../rulebook/ballot-form.js';
import type { BallotForm, Figure, Rulebook } from '../rulebook/schema.js';
import { exact, type JsonNumber } from '../terms/primitives.js';

/**
 * What a contest's rules make of an entry's votes by cell: the sum of what they are worth, its mean over the ballots that name
 * the entry, how many there are in some cells, or which part of all these are.
 */
export interface Counting {
  readonly kind: 'sum' | 'mean' | 'picked' | 'share';
  /** Those that are worth anything; a grade is its place in the scale, from 0. */
  readonly cells: readonly number[];
  /** What a vote in a cell is worth, over `denominator`. */
  readonly worth: ReadonlyMap<number, number>;
  readonly denominator: number;
}

/** As far as a figure is made of the votes of one entry alone. */
interface Line {
  readonly worth: ReadonlyMap<number, Exact>;
  readonly isOfAll: boolean;
  /** Whether other steps have followed. */
  readonly isOver: boolean;
}

/** The first mean, else the first number of all; undefined where ballots weigh alike, or where it takes other entries' votes. */
export function countingOf(rulebook: Pick<Rulebook, 'channels' | 'rounds'>, channel: string): Counting | undefined {
  const form = rulebook.channels?.find(({ id }) => id === channel)?.form;
  if (form === undefined || ballotCells(form) === undefined) return undefined;
  const found = rulebook.rounds.flatMap(({ figures }) => {
    const lines = new Map<string, Line>();
    for (const figure of figures) {
      const line = lineOf(figure, { channel, form, lines });
      if (line !== undefined) lines.set(figure.id, line);
    }
    return [...lines.values()].flatMap((line) => countingBy(line) ?? []);
  });
  return found.find(({ kind }) => kind === 'mean') ?? found[0];
}

/** Of the votes of one entry; two that are the same exactly are the same number. */
export function countVotes(
  { kind, worth, denominator }: Counting,
  votes: Iterable<readonly [cell: number, count: number]>,
): number {
  let [sum, all] = [0, 0];
  for (const [cell, count] of votes) {
    sum += count * (worth.get(cell) ?? 0);
    all += count;
  }
  if (kind === 'sum' || kind === 'picked') return sum / denominator;
  return all === 0 ? 0 : sum / (all * denominator);
}

interface Where {
  readonly channel: string;
  readonly form: BallotForm;
  /** Of the figures above. */
  readonly lines: ReadonlyMap<string, Line>;
}

/** A step as the methods that matter here write it. */
interface Step {
  readonly method: string;
  readonly over?: string;
  readonly weights?: Readonly<Record<string, JsonNumber>>;
  readonly key?: string | number;
  readonly keys?: readonly (string | number)[];
  readonly figure?: string;
}

function lineOf({ from, steps: all = [] }: Figure, where: Where): Line | undefined {
  const steps = all as readonly Step[];
  if ('figure' in from) return continued(where.lines.get(from.figure), steps, where);
  if (!('votes' in from) || ![from.votes].flat().includes(where.channel)) return undefined;
  const at = steps.findIndex(({ over }) => over === 'cell');
  const step = steps[at];
  const worth = step === undefined ? undefined : worthOf(step, where.form);
  // a vote that is cast here has no other axes to be added up over
  if (worth === undefined || !steps.slice(0, at).every(({ method }) => method === 'sum')) return undefined;
  const isOfAll = step?.method === 'share';
  return continued({ worth, isOfAll, isOver: false }, steps.slice(at + 1), where);
}

function continued(line: Line | undefined, [next, ...more]: readonly Step[], { lines }: Where): Line | undefined {
  if (line === undefined || next === undefined || line.isOver) return line;
  const beside = next.method === 'divide' && next.figure !== undefined ? lines.get(next.figure) : undefined;
  const isMean = beside !== undefined && isPlain(beside) && !line.isOfAll;
  return { ...line, isOfAll: line.isOfAll || isMean, isOver: !isMean || more.length > 0 };
}

/** Every vote counts one. */
const isPlain = ({ worth, isOfAll }: Line): boolean =>
  !isOfAll && [...worth.values()].every((each) => each.equals(ONE));

function worthOf({ method, weights, key, keys }: Step, form: BallotForm): ReadonlyMap<number, Exact> | undefined {
  const cells = (ballotCells(form) ?? []).map((cell, place) => ({
    ...cell,
    cell: form.kind === 'grade' ? place : Number(cell.id),
  }));
  const named = new Set((keys ?? [key]).map(String));
  switch (method) {
    case 'sum':
      return new Map(cells.map(({ cell }) => [cell, ONE]));
    case 'pick':
    case 'share':
      return new Map(cells.map(({ id, cell }) => [cell, named.has(id) ? ONE : ZERO]));
    case 'weighted-sum':
      return new Map(
        cells.map(({ id, weight, cell }) => {
          const own = weights?.[id];
          return [cell, own === undefined ? (weight ?? ZERO) : exact(own)];
        }),
      );
    default:
      return undefined;
  }
}

function countingBy(line: Line): Counting | undefined {
  const all = [...line.worth.values()];
  const isPicking = all.every((each) => each.equals(ONE) || each.equals(ZERO));
  if (isPlain(line) || all.every((each) => each.equals(ZERO))) return undefined;
  const denominator = all.reduce((least, { d }) => (least * d) / commonDivisor(least, d), 1n);
  const whole = (each: Exact): number => each.mul(exactInteger(denominator)).valueOf();
  return {
    kind: isPicking ? (line.isOfAll ? 'share' : 'picked') : line.isOfAll ? 'mean' : 'sum',
    cells: [...line.worth].flatMap(([cell, each]) => (each.equals(ZERO) ? [] : [cell])),
    worth: new Map([...line.worth].map(([cell, each]) => [cell, whole(each)])),
    denominator: Number(denominator),
  };
}

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b));

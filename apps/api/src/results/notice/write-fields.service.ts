import { Injectable } from '@nestjs/common';
import type { CheckedRulebook, Rulebook } from '@laurel/domain';
import { EntriesService, type EntryName } from '../../entries/entries.service.js';
import type { Tx } from '../../database/transactions.js';
import { allDecisions, inForce, type StandingDecision } from '../decisions/decisions.service.js';

type Round = Rulebook['rounds'][number];
type FieldTerm = string | Readonly<Record<string, string>>;

interface Known {
  /** Who is on a published list, by `round.list`. */
  readonly lists: ReadonlyMap<string, readonly number[]>;
  readonly published: ReadonlySet<string>;
  readonly entries: readonly EntryName[];
  readonly decisions: readonly StandingDecision[];
  readonly rules: CheckedRulebook;
}

/** Says who takes part in the rounds whose field the published ones decide. */
@Injectable()
export class WriteFields {
  constructor(private readonly entries: EntriesService) {}

  /** Writes the field of every round that it can, where it is another than before. */
  async rewrite(tx: Tx, contestId: string, rules: CheckedRulebook): Promise<void> {
    const known = await this.read(tx, contestId, rules);
    const { rounds } = rules.rulebook;
    for (const [index, round] of rounds.entries()) {
      const terms = termsOf(round, rounds[index - 1]);
      if (index === 0 || terms === null || !isDecided(terms, known, rounds[index - 1])) continue;
      const numbers = fieldOf(round, terms, known);
      const before = await this.entries.ofRound(contestId, round.id);
      if (before === null || before.join() !== numbers.join()) {
        await this.entries.letThrough(tx, { contestId, round: round.id, numbers });
      }
    }
  }

  private async read(tx: Tx, contestId: string, rules: CheckedRulebook): Promise<Known> {
    const [lists, published] = [
      await tx.query<{ id: string; numbers: number[] }[]>(LISTS, [contestId]),
      await tx.query<{ round: string }[]>('select distinct round from outcome_versions where contest_id = $1', [
        contestId,
      ]),
    ];
    const accepted = new Set(await this.entries.numbers(contestId));
    const names = await this.entries.names(contestId);
    return {
      lists: new Map(lists.map(({ id, numbers }) => [id, numbers])),
      published: new Set(published.map(({ round }) => round)),
      entries: [...names.values()].filter(({ number }) => accepted.has(number)),
      decisions: inForce(await allDecisions(tx, contestId)),
      rules,
    };
  }
}

/** The lists of each round as its newest version has them. */
const LISTS = `
  select round || '.' || list as id, array_agg(entry order by entry) as numbers
  from (select distinct on (round) round, version from outcome_versions
    where contest_id = $1 order by round, version desc) newest
  join published_list_members using (round, version)
  where contest_id = $1 and of_round = round group by 1`;

/** null: every entry takes part. */
function termsOf({ field }: Round, before: Round | undefined): readonly FieldTerm[] | null {
  const first = before?.lists[0];
  const terms = field ?? (first === undefined ? 'all' : `${before?.id}.${first.id}`);
  const all = (Array.isArray(terms) ? terms : [terms]) as readonly FieldTerm[];
  return all.includes('all') ? null : all;
}

/** Every round that a term names is published, and the one before in any case. */
function isDecided(terms: readonly FieldTerm[], { published }: Known, before: Round | undefined): boolean {
  const named = terms.flatMap((term) => (typeof term === 'string' ? (term.split('.')[0] ?? []) : []));
  return [...named, ...(before === undefined ? [] : [before.id])].every((round) => published.has(round));
}

function fieldOf(round: Round, terms: readonly FieldTerm[], known: Known): number[] {
  const gone = goneBy(round, known);
  const accepted = new Set(known.entries.map(({ number }) => number));
  const numbers = terms.flatMap((term) =>
    typeof term === 'string' ? (known.lists.get(term) ?? []) : withKey(term, known.entries),
  );
  return [...new Set(numbers)].filter((number) => accepted.has(number) && !gone.has(number)).sort((a, b) => a - b);
}

const withKey = (term: Readonly<Record<string, string>>, entries: readonly EntryName[]): number[] =>
  entries
    .filter((entry) => Object.entries(term).every(([name, key]) => ({ ...entry })[name as 'category'] === key))
    .map(({ number }) => number);

/** Who was taken out by a decision, of this round or of one before. */
function goneBy({ id }: Round, { decisions, rules }: Known): ReadonlySet<number> {
  const order = rules.rulebook.rounds.map((round) => round.id);
  const isSoFar = (round: string | undefined): boolean => order.indexOf(round ?? '') <= order.indexOf(id);
  const out = decisions.filter(({ kind }) => kind === 'withdrawn' || kind === 'disqualified');
  return new Set(out.filter(({ body }) => isSoFar(body.round)).flatMap(({ body }) => body.entry ?? []));
}

/** What a golden folder holds, parsed. Entries are numbers, values are exact numbers as in outcomes. */
export interface GoldenIndex {
  /** `refused`: the expected outcome is a refusal. */
  readonly cases: readonly { readonly name: string; readonly floors?: Floors; readonly refused?: boolean }[];
  readonly sets: readonly { readonly name: string; readonly title: string; readonly floors: Floors }[];
}

/** How many comparisons of each kind must hold. */
export type Floors = Readonly<Record<string, number>>;

export interface GoldenCase {
  readonly name: string;
  readonly floors: Floors;
  readonly rulebook: unknown;
  readonly evidence: unknown;
  readonly expected: unknown;
  readonly why: string;
  readonly published: readonly Published[];
}

export interface GoldenSet {
  readonly name: string;
  readonly title: string;
  readonly floors: Floors;
  readonly rulebooks: Readonly<Record<string, unknown>>;
  readonly contests: readonly GoldenContest[];
}

export interface GoldenContest {
  readonly name: string;
  readonly rulebook: string;
  readonly evidence: unknown;
  readonly published: readonly Published[];
}

/** What others published of one round (and part). */
export interface Published {
  readonly round: string;
  readonly part?: string;
  readonly places?: readonly (readonly [entry: number, place: number])[];
  readonly figures?: Readonly<Record<string, readonly (readonly [entry: number, value: string])[]>>;
  readonly lists?: Readonly<Record<string, readonly number[]>>;
  /** An official order; those who are tied may stand in any order among themselves. */
  readonly order?: readonly number[];
  /** Every committee that a list with a pending tie can become. */
  readonly committees?: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly out?: readonly number[];
}

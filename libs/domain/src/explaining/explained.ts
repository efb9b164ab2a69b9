/** A rulebook in plain sentences of one language, in the order in which one reads it. */
export interface ExplainedRulebook {
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
  readonly attributes: readonly ExplainedAttribute[];
  readonly channels: readonly ExplainedPart[];
  readonly panels: readonly ExplainedPanel[];
  readonly facts: readonly ExplainedPart[];
  readonly rounds: readonly ExplainedRound[];
  /** What the published rules left open and this rulebook chose. */
  readonly assumed: readonly string[];
}

export interface ExplainedAttribute {
  readonly id: string;
  readonly title: string;
  /** null: whatever the entries have. */
  readonly values: readonly { readonly id: string; readonly title: string }[] | null;
}

export interface ExplainedPart {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

export interface ExplainedPanel extends ExplainedPart {
  readonly criteria: readonly ExplainedCriterion[];
}

export interface ExplainedCriterion {
  readonly id: string;
  readonly title: string;
  /** As a percentage where the weights sum to 1, else as a number; null where there is none. */
  readonly weight: string | null;
  readonly scale: string;
}

export interface ExplainedRound {
  readonly id: string;
  readonly title: string;
  readonly field: string;
  readonly figures: readonly ExplainedFigureRule[];
  readonly score: string;
  readonly gates: readonly string[];
  readonly ties: readonly string[];
  readonly lists: readonly ExplainedPart[];
  readonly removals: readonly string[];
}

/** One column of the spreadsheet: where it comes from and what each step does. */
export interface ExplainedFigureRule extends ExplainedPart {
  /** The axes that are left, in words; none for a column with one value an entry. */
  readonly axes: readonly string[];
  /** Of a weighted sum: its parts. */
  readonly weights: readonly { readonly figure: string; readonly title: string; readonly weight: string }[];
}

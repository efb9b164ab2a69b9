/** Where a number or a fact belongs. */
export interface RecordedPlace {
  readonly entry: number;
  readonly group?: string;
  readonly session?: string;
  readonly item?: string;
  /** Of votes: a place, points, choices or a grade. */
  readonly cell?: number | string;
}

/** One line of what is recorded. */
export interface RecordedRow extends RecordedPlace {
  /** Of votes: how many, or null where the entry could not be voted for; of facts: the fact. */
  readonly value: number | string | boolean | null;
  readonly reason?: string;
}

/** The columns of a table of votes or facts. */
export const recordedColumns = ['entry', 'group', 'session', 'item', 'cell', 'value', 'reason'] as const;
export type RecordedColumn = (typeof recordedColumns)[number];

/** The same for the same place, whatever order the rows are in. */
export const placeKey = ({ entry, group = '', session = '', item = '', cell = '' }: RecordedPlace): string =>
  [group, session, item, String(entry).padStart(6, '0'), String(cell).padStart(6, '0')].join('/');

export const inOrder = (rows: readonly RecordedRow[]): RecordedRow[] =>
  [...rows].sort((a, b) => (placeKey(a) < placeKey(b) ? -1 : 1));

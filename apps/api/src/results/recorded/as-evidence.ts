import type { Recordable } from './recordable.js';
import type { RecordedColumn, RecordedPlace, RecordedRow } from './recorded-row.js';
import type { BadCell, NumberedRow } from './typed-rows.js';

interface Tally {
  readonly channel: string;
  readonly group?: string;
  readonly session?: string;
  readonly votes: (readonly (number | string | null)[])[];
}

type CellAt = (path: string) => Pick<BadCell, 'index' | 'column' | 'found'>;

interface RowsAsEvidence {
  readonly evidence: { readonly tallies?: readonly Tally[]; readonly facts?: readonly object[] };
  /** Which cell a path of the evidence was made from. */
  readonly cellAt: CellAt;
}

/** Rows as they stand in evidence, with the way back from what is refused there. */
export function asEvidence(
  { kind, id }: Pick<Recordable, 'kind' | 'id'>,
  rows: readonly NumberedRow[],
): RowsAsEvidence {
  return kind === 'votes' ? votesAsEvidence(id, rows) : factsAsEvidence(id, rows);
}

export function talliesOf(channel: string, rows: readonly RecordedRow[]): readonly Tally[] {
  return votesAsEvidence(
    channel,
    rows.map((row, index) => ({ row, index })),
  ).evidence.tallies;
}

export const factsOf = (set: string, rows: readonly RecordedRow[]): object[] => rows.map((row) => ({ set, ...row }));

function votesAsEvidence(channel: string, rows: readonly NumberedRow[]) {
  const tallies: Tally[] = [];
  const sources: NumberedRow[][] = [];
  const places = new Map<string, number>();
  for (const each of rows) {
    const { group, session } = each.row;
    const key = `${group ?? ''}/${session ?? ''}`;
    const place = places.get(key) ?? tallies.length;
    if (!places.has(key)) {
      places.set(key, place);
      tallies.push({ channel, ...partsOf(each.row), votes: [] });
      sources.push([]);
    }
    tallies[place]?.votes.push(voteRow(each.row));
    sources[place]?.push(each);
  }
  const cellAt: CellAt = (path) => {
    const [, tally, vote, item, part] = /^tallies\[(\d+)\](?:\.votes\[(\d+)\](?:\[(\d+)\])?|\.(\w+))?/.exec(path) ?? [];
    const source = sources[Number(tally)]?.[Number(vote ?? 0)];
    return cell(source, part ?? columnAt(source?.row, item));
  };
  return { evidence: { tallies }, cellAt };
}

function factsAsEvidence(set: string, rows: readonly NumberedRow[]) {
  const facts = factsOf(
    set,
    rows.map(({ row }) => row),
  );
  const cellAt: CellAt = (path) => {
    const [, fact, part] = /^facts\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
    return cell(rows[Number(fact)], part ?? 'entry');
  };
  return { evidence: { facts }, cellAt };
}

const partsOf = ({ group, session }: RecordedPlace) => ({
  ...(group === undefined ? {} : { group }),
  ...(session === undefined ? {} : { session }),
});

function voteRow({ entry, cell: of, value }: RecordedRow): (number | string | null)[] {
  const count = value as number | null;
  return of === undefined || count === null ? [entry, count] : [entry, of, count];
}

const columnAt = (row: RecordedRow | undefined, item: string | undefined): string => {
  if (item === undefined || item === '0') return 'entry';
  return item === '1' && row?.cell !== undefined ? 'cell' : 'value';
};

function cell(source: NumberedRow | undefined, column: string): ReturnType<CellAt> {
  if (source === undefined) throw new Error('a refusal names a row that was not sent');
  const found = source.row[column as RecordedColumn];
  return { index: source.index, column: column as RecordedColumn, found: found === undefined ? '' : String(found) };
}

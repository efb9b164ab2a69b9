/** Evidence as far as varying it needs to know it. */
interface Evidence {
  readonly tallies?: readonly { readonly votes: readonly Row[]; readonly pairs?: readonly Row[] }[];
  readonly sheets?: readonly { readonly panel: string; readonly marks: readonly Row[] }[];
  readonly facts?: readonly { readonly value: unknown }[];
}
type Row = readonly unknown[];

interface Panels {
  readonly panels?: readonly {
    readonly id: string;
    readonly criteria: readonly { readonly scale: { readonly to: number; readonly step: number } }[];
  }[];
}

/** Arrays whose order means nothing; all others keep theirs. */
const UNORDERED = new Set(['entries', 'tallies', 'votes', 'pairs', 'sheets', 'marks', 'facts', 'decisions']);

/** The same evidence in another order, of rows and of properties; the seed says which. */
export function shuffleEvidence(evidence: unknown, seed: number): unknown {
  return shuffleValue(evidence, '', randomFrom(seed));
}

function shuffleValue(value: unknown, key: string, random: () => number): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => shuffleValue(item, '', random));
    return UNORDERED.has(key) ? shuffle(items, random) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const properties = Object.entries(value).map(([name, item]) => [name, shuffleValue(item, name, random)] as const);
  return Object.fromEntries(shuffle(properties, random));
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** mulberry32: a small generator that gives the same numbers everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** At most so many copies of the evidence, each with one vote, mark or fact changed, spread over all of them. */
export function* changeEvidence(rulebook: unknown, evidence: unknown, atMost: number): Generator<unknown> {
  const changes = allChanges(rulebook as Panels, evidence as Evidence);
  const stride = Math.max(1, Math.floor(changes.length / atMost));
  for (let index = 0; index < changes.length; index += stride) {
    const copy = structuredClone(evidence);
    changes[index]?.(copy as Changeable);
    yield copy;
  }
}

interface Changeable {
  tallies: { votes: unknown[][]; pairs?: unknown[][] }[];
  sheets: { marks: unknown[][] }[];
  facts: { value: unknown }[];
}
type Change = (evidence: Changeable) => void;

function allChanges(rulebook: Panels, { tallies = [], sheets = [], facts = [] }: Evidence): Change[] {
  const votes = tallies.flatMap(({ votes: rows, pairs = [] }, tally) => [
    ...rows.flatMap((row, index) => (row.at(-1) === null ? [] : [changeCount(tally, 'votes', { index, row })])),
    ...pairs.map((row, index) => changeCount(tally, 'pairs', { index, row })),
  ]);
  const marks = sheets.flatMap(({ panel, marks: rows }, sheet) =>
    rows.flatMap((row, index) => changeMarks(rulebook, panel, { sheet, index, row })),
  );
  const values = facts.map(({ value }, index): Change => (copy) => {
    const fact = copy.facts[index];
    if (fact !== undefined) fact.value = typeof value === 'number' ? value + 1 : !value;
  });
  return [...votes, ...marks, ...values];
}

function changeCount(tally: number, of: 'votes' | 'pairs', { index, row }: { index: number; row: Row }): Change {
  return (copy) => {
    const changed = copy.tallies[tally]?.[of]?.[index];
    if (changed !== undefined) changed[changed.length - 1] = Number(row.at(-1)) + 1;
  };
}

function changeMarks(
  { panels = [] }: Panels,
  panel: string,
  { sheet, index, row }: { sheet: number; index: number; row: Row },
): Change[] {
  const criteria = panels.find(({ id }) => id === panel)?.criteria ?? [];
  return criteria.flatMap(({ scale }, position) => {
    const mark = row[position + 1];
    if (typeof mark !== 'number') return [];
    const other = mark + scale.step <= scale.to ? mark + scale.step : mark - scale.step;
    return [
      (copy) => {
        const changed = copy.sheets[sheet]?.marks[index];
        if (changed !== undefined) changed[position + 1] = Number(other.toFixed(6));
      },
    ];
  });
}

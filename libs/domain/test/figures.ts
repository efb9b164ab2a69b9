import { makeEvidence, makeRulebook, numbered, outcomeOf, partOf, words } from './contest.js';
import type { Json, JsonObject } from './json.js';

/** Anything ranks every entry of these contests, so that absent figures show. */
const channel: JsonObject = {
  id: 'web',
  title: words('网络投票', 'Online vote'),
  kind: 'online',
  form: { kind: 'choose', from: 1, to: 1 },
};

export interface FiguresContest {
  readonly figures: readonly JsonObject[];
  /** What the rulebook declares besides: panels, facts, channels. */
  readonly declared?: JsonObject;
  readonly entries: number;
  readonly evidence: JsonObject;
}

/** Of a panel, so that entries may lack marks: too few judges are no fault. */
const asksNothing = (panel: string): JsonObject => ({
  id: `of-${panel}`,
  from: { marks: panel },
  steps: [{ method: 'require', over: 'judge', atLeast: 1, else: 'absent' }],
});

const listOf = (json: Json | undefined) => (json ?? []) as readonly JsonObject[];

/** A contest that ranks every entry alike, for the sake of its figures. */
export function figuresContest({ figures, declared = {}, entries, evidence }: FiguresContest) {
  const panels = listOf(declared.panels).map(({ id }) => asksNothing(id as string));
  const round = {
    id: 'only',
    title: words('唯一一轮', 'Only round'),
    figures: [{ id: 'ranked', from: { votes: 'web' } }, ...figures, ...panels],
    score: { figure: 'ranked' },
    lists: [],
  };
  const rulebook = makeRulebook({ ...declared, channels: [channel, ...listOf(declared.channels)], rounds: [round] });
  const tallies = [{ channel: 'web', votes: [] }, ...listOf(evidence.tallies)];
  return { rulebook, evidence: makeEvidence(rulebook, { entries: numbered(entries), ...evidence, tallies }) };
}

/** The figures without axes of entries 1, 2, … */
export function figuresOf(contest: FiguresContest): Readonly<Record<string, string>>[] {
  const { rulebook, evidence } = figuresContest(contest);
  return partOf(outcomeOf(rulebook, evidence), 'only').ranking.map(({ figures }) => figures);
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const keysFor = (count: number): JsonObject[] => [...letters.slice(0, count)].map((id) => ({ id }));

/** One entry with these facts at the groups a, b, c …, null for none; the figure after the steps. */
export function reduceFacts(values: readonly Json[], ...steps: JsonObject[]): string | undefined {
  const facts = values.flatMap((value, i) =>
    value === null ? [] : [{ set: 'points', entry: 1, group: letters.charAt(i), value }],
  );
  const [figures] = figuresOf({
    declared: {
      facts: [{ id: 'points', title: words('数', 'Numbers'), kind: 'number', groups: keysFor(values.length) }],
    },
    figures: [{ id: 'x', from: { facts: 'points' }, steps }],
    entries: 1,
    evidence: { facts },
  });
  return figures?.x;
}

/** The same with marks of judges a, b, c …: whole numbers and halves from −100 to 100. */
export function reduceMarks(marks: readonly Json[], ...steps: JsonObject[]): string | undefined {
  const scale = { from: -100, to: 100, step: 0.5 };
  const sheets = marks.map((mark, i) => ({ panel: 'judges', judge: letters.charAt(i), marks: [[1, mark]] }));
  const [figures] = figuresOf({
    declared: {
      panels: [
        {
          id: 'judges',
          title: words('评委', 'Judges'),
          criteria: [{ id: 'mark', title: words('分', 'Mark'), scale }],
          judges: { atLeast: 1 },
        },
      ],
    },
    figures: [{ id: 'x', from: { marks: 'judges' }, steps }],
    entries: 1,
    evidence: { sheets },
  });
  return figures?.x;
}

/** Facts of entries 1, 2, …, null for none, and what the steps make of each. */
export function alongEntries(values: readonly Json[], ...steps: JsonObject[]): (string | undefined)[] {
  const facts = values.flatMap((value, i) => (value === null ? [] : [{ set: 'points', entry: i + 1, value }]));
  return figuresOf({
    figures: [{ id: 'x', from: { facts: 'points' }, steps }],
    entries: values.length,
    evidence: { facts },
  }).map(({ x }) => x);
}

/** One value and what the steps make of it. */
export const eachValue = (value: Json, ...steps: JsonObject[]): string | undefined =>
  alongEntries([value], ...steps)[0];

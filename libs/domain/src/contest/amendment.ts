import { say, type Sentence } from '../terms/words.js';
import {
  channelsOf,
  factsOf,
  type OpeningStage,
  panelsOf,
  type Round,
  roundPlaceOf,
  type Rules,
} from './parts-of-rules.js';

interface OpenedStage extends OpeningStage {
  readonly key: string;
}

/** What a new version of a rulebook may not change, and where: `rounds[0].figures[2].steps[1]`. */
export interface AmendmentRefusal {
  readonly path: string;
  readonly code: 'stays-as-sealed';
  readonly sentence: Sentence;
}

/** One part of a rulebook, and where it stands in it. */
interface Part {
  readonly path: string;
  readonly value: unknown;
}

/** More places help nobody. */
const MOST = 50;

/**
 * What a stage that has opened keeps as it was sealed: all that its round and the rounds before it compute, with their
 * channels, panels, facts and attributes; titles are nobody's arithmetic. By name, ready to be hashed.
 */
export const keptBy = (stage: OpeningStage, rules: Rules): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...partsOf(stage, rules, roundPlaceOf(stage, rules))].map(([name, { value }]) => [name, value]));

/** Why one rulebook may not replace another once these stages have opened. */
export function refuseAmendment(before: Rules, after: Rules, opened: readonly OpenedStage[]): AmendmentRefusal[] {
  const found = new Map<string, AmendmentRefusal>();
  for (const stage of opened) {
    const place = roundPlaceOf(stage, before);
    for (const path of changedPaths(partsOf(stage, before, place), partsOf(stage, after, place))) {
      if (!found.has(path)) found.set(path, { path, code: 'stays-as-sealed', sentence: stays(stage.key) });
    }
  }
  return [...found.values()].slice(0, MOST);
}

const stays = (key: string): Sentence =>
  say(
    `阶段“${key}”已经开放过，此处须与封存时相同；标题和以后的轮次可以改。`,
    `Stage “${key}” has opened: this stays as it was sealed. Titles and later rounds may change.`,
  );

function changedPaths(before: ReadonlyMap<string, Part>, after: ReadonlyMap<string, Part>): string[] {
  return [...before].flatMap(([name, { path, value }]) => {
    const now = after.get(name);
    return now === undefined ? [path] : differences(value, now.value, now.path);
  });
}

/** Where two values differ, as deep as both go. */
function differences(before: unknown, after: unknown, path: string): string[] {
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((each, index) => differences(each, after[index], `${path}[${index}]`));
  }
  if (!isObject(before) || !isObject(after)) return before === after ? [] : [path];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => differences(before[name], after[name], `${path}.${name}`));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By name: those of the rounds up to a place, and the channel and the panel of the stage itself. */
function partsOf({ opens }: OpeningStage, rules: Rules, place: number | undefined): ReadonlyMap<string, Part> {
  const { channels: own = [], panel } = opens ?? {};
  if (place === undefined && own.length === 0 && panel === undefined) return new Map();
  const rounds = place === undefined ? [] : rules.rounds.slice(0, place + 1);
  const { channels = [], panels = [], facts = [], attributes = {} } = rules;
  const used = {
    channels: new Set([...rounds.flatMap(channelsOf), ...own]),
    panels: new Set([...rounds.flatMap(panelsOf), ...one(panel)]),
    facts: new Set(rounds.flatMap(factsOf)),
  };
  const named = (list: string, declared: readonly { readonly id: string }[], ids: ReadonlySet<string>) =>
    declared.flatMap((each, index) =>
      ids.has(each.id) ? [part(`${list}.${each.id}`, `${list}[${index}]`, each)] : [],
    );
  return new Map([
    part('id', 'id', rules.id),
    part('timeZone', 'timeZone', rules.timeZone),
    ...named('channels', channels, used.channels),
    ...named('panels', panels, used.panels),
    ...named('facts', facts, used.facts),
    ...[...attributesOf(rounds, rules)].map((name) =>
      part(`attributes.${name}`, `attributes.${name}`, attributes[name] ?? null),
    ),
    ...rounds.map((round, index) => part(`rounds[${index}]`, `rounds[${index}]`, round)),
  ]);
}

const part = (name: string, path: string, value: unknown): [string, Part] => [
  name,
  { path, value: withoutTitles(value) },
];

/** What rounds divide, bound or choose their entries by. */
function attributesOf(rounds: readonly Round[], { channels = [] }: Rules): ReadonlySet<string> {
  const used = rounds.flatMap(channelsOf);
  const ofForms = channels.flatMap(({ id, form }) =>
    used.includes(id) && form.kind === 'choose' && form.per !== undefined ? [form.per.attribute] : [],
  );
  const ofRounds = rounds.flatMap(({ field = [], per, lists }) => [
    ...[field].flat().flatMap((term) => (typeof term === 'string' ? [] : Object.keys(term))),
    ...one(per),
    ...lists.flatMap((list) => [...one(list.per), ...(list.caps ?? []).map(({ attribute }) => attribute)]),
  ]);
  return new Set([...ofForms, ...ofRounds]);
}

const one = (id: string | undefined): string[] => (id === undefined ? [] : [id]);

/** Words for people; a key of a record may be called so too, but its value is no object. */
const TITLES = new Set(['title', 'axes']);

function withoutTitles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTitles);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name, each]) => !(TITLES.has(name) && isObject(each)));
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutTitles(each)]));
}

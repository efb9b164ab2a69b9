import type { Names } from '../figures/method.js';
import type { RulebookIndex } from '../rulebook/rulebook-index.js';
import type { AxisTitles, Round } from '../rulebook/schema.js';
import { wordsOfAxis } from '../terms/axis-words.js';
import { showJsonNumber } from '../terms/number-words.js';
import type { Key, Keys } from '../terms/primitives.js';
import { say, type Sentence } from '../terms/words.js';
import { namesFor, titled } from './names.js';

/** What sentences of rules look up. */
export interface RuleWords {
  readonly index: RulebookIndex;
  readonly names: Names;
  attribute(id: string): Sentence;
  value(attribute: string, key: string): Sentence;
  /** A list by its id in this round or as `round.list`. */
  list(reference: string): Sentence;
  /** What is told apart by group, session and item. */
  parts(of: Parts): Sentence[];
}

interface Parts {
  readonly groups?: Keys | undefined;
  readonly sessions?: Keys | undefined;
  readonly items?: Keys | undefined;
  readonly axes?: AxisTitles | undefined;
}

const knownAttributes: Readonly<Record<string, Sentence>> = {
  category: say('类别', 'category'),
  district: say('所在区', 'district'),
};

export const attributeWords = (id: string): Sentence =>
  Object.hasOwn(knownAttributes, id) ? (knownAttributes[id] ?? say(id, id)) : say(id, id);

export function ruleWords(index: RulebookIndex, round: Round | undefined): RuleWords {
  const names = namesFor(index, round);
  return {
    index,
    names,
    attribute: attributeWords,
    value(attribute, key) {
      const keys = index.attributes.get(attribute);
      return titled(keys === true ? undefined : keys?.find(({ id }) => id === key)?.title, key);
    },
    list: (reference) => listTitle(reference, index, round),
    parts: ({ groups, sessions, items, axes = {} }) =>
      (
        [
          ['group', groups],
          ['session', sessions],
          ['item', items],
        ] as const
      ).flatMap(([axis, keys]) => (keys === undefined ? [] : [partWords(wordsOfAxis(axis, axes[axis]), keys)])),
  };
}

function partWords(name: Sentence, keys: Keys): Sentence {
  if (keys === true) return say(`按${name.zh}分开记录`, `Recorded for each ${name.en}`);
  const titles = keys.map(keyWords);
  return say(
    `按${name.zh}分开记录：${titles.map(({ zh }) => zh).join('、')}`,
    `Recorded for each ${name.en}: ${titles.map(({ en }) => en).join(', ')}`,
  );
}

function keyWords({ id, title, weight }: Key): Sentence {
  const { zh, en } = titled(title, id);
  if (weight === undefined) return say(zh, en);
  const shown = showJsonNumber(weight);
  return say(`${zh}（权重 ${shown}）`, `${en} (weight ${shown})`);
}

function listTitle(reference: string, index: RulebookIndex, round: Round | undefined): Sentence {
  const dot = reference.indexOf('.');
  const of = dot < 0 ? round : index.rounds.get(reference.slice(0, dot));
  const list = of?.lists.find(({ id }) => id === reference.slice(dot + 1));
  return titled(list?.title, reference);
}

export const quoted = (words: readonly Sentence[]): Sentence =>
  say(words.map(({ zh }) => `“${zh}”`).join('、'), words.map(({ en }) => `“${en}”`).join(', '));

import { axesOfParts, type Shape } from '../figures/axis.js';
import type { Names } from '../figures/method.js';
import { ballotCells } from '../rulebook/ballot-form.js';
import type { RulebookIndex } from '../rulebook/rulebook-index.js';
import type { Figure, Round } from '../rulebook/schema.js';
import { wordsOfAxis } from '../terms/axis-words.js';
import type { AxisName } from '../terms/primitives.js';
import { say, type Sentence, type Words } from '../terms/words.js';

/** A title in both languages, or the id in both where there is none. */
export const titled = (title: Words | undefined, id: string): Sentence =>
  title === undefined ? say(id, id) : say(title.zh, title.en ?? title.zh);

/** What the rulebook calls its things, seen from one round. */
export function namesFor(index: RulebookIndex, round: Round | undefined): Names {
  const titles = keyTitles(index);
  const own = new Map(round?.figures.map((figure) => [figure.id, figure.title]));
  return {
    figure: (reference) => (own.has(reference) ? titled(own.get(reference), reference) : figureTitle(reference, index)),
    key: (axis, key) => titled(titles.get(axis)?.get(key), key),
    axis: (name) => wordsOfAxis(name),
    channel: (id) => titled(index.channels.get(id)?.title, id),
    panel: (id) => titled(index.panels.get(id)?.title, id),
    facts: (id) => titled(index.facts.get(id)?.title, id),
  };
}

/** The same for one figure: a key has the title that its own panel, channel or facts give it. */
export const namesOfFigure = (names: Names, shape: Shape | undefined): Names => ({
  ...names,
  axis: (axis) => wordsOfAxis(axis, shape?.find(({ name }) => name === axis)?.title),
  key(axis, key) {
    const own = shape?.find(({ name }) => name === axis);
    return own === undefined ? names.key(axis, key) : titled(own.titles.get(key), key);
  },
});

function figureTitle(reference: string, index: RulebookIndex): Sentence {
  const dot = reference.indexOf('.');
  const other = index.rounds.get(reference.slice(0, dot));
  const figure = titled(figureOf(other, reference.slice(dot + 1))?.title, reference);
  if (other === undefined) return figure;
  const name = titled(other.title, other.id);
  return say(`${name.zh}的${figure.zh}`, `${figure.en} of ${name.en}`);
}

const figureOf = (round: Round | undefined, id: string): Figure | undefined =>
  round?.figures.find((figure) => figure.id === id);

function keyTitles({ rulebook }: RulebookIndex): ReadonlyMap<AxisName, ReadonlyMap<string, Words>> {
  const titles = new Map<AxisName, Map<string, Words>>();
  const add = (axis: AxisName, key: string, title: Words | undefined) => {
    if (title === undefined) return;
    const of = titles.get(axis) ?? new Map<string, Words>();
    titles.set(axis, of.set(key, title));
  };
  const { channels = [], panels = [], facts = [] } = rulebook;
  for (const declared of [...channels, ...panels, ...facts]) {
    for (const axis of axesOfParts(declared)) axis.titles.forEach((title, key) => add(axis.name, key, title));
  }
  for (const { id, title, form } of channels) {
    add('channel', id, title);
    for (const cell of ballotCells(form) ?? []) add('cell', cell.id, cell.title);
  }
  for (const { criteria } of panels) for (const { id, title } of criteria) add('criterion', id, title);
  return titles;
}

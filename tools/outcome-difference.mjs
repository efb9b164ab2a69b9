// Where an outcome that was published differs from the one that was computed: the first place, named for people.
import { canonicalJson } from '@laurel/domain';

const isSame = (a, b) => canonicalJson(a ?? null) === canonicalJson(b ?? null);
const shown = (value) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** What was published and what was computed at one place. */
const differing = (where, published, computed) => `${where}: ${shown(published)} there, ${shown(computed)} computed`;

const heads = {
  outcome: 'the version of the format',
  domain: 'the version of the arithmetic',
  rulebook: 'the hash of the rulebook',
  evidence: 'the hash of the evidence',
};

/** undefined where the two are the same, byte for byte in canonical form. */
export function firstDifference(json, computed) {
  if (isSame(json, computed)) return undefined;
  const published = typeof json === 'object' && json !== null ? json : {};
  for (const [property, name] of Object.entries(heads)) {
    if (!isSame(published[property], computed[property]))
      return differing(name, published[property], computed[property]);
  }
  return (
    firstOf(published.rounds, computed.rounds, { name: 'rounds', within: roundDifference }) ??
    'a property that no outcome has'
  );
}

/** The first of two lists' items that differ, by what `within` says of them. */
function firstOf(published, computed, { name, within }) {
  const [there, mine] = [Array.isArray(published) ? published : [], computed ?? []];
  for (let i = 0; i < Math.max(there.length, mine.length); i++) {
    if (!isSame(there[i], mine[i])) return within(there[i], mine[i], i);
  }
  return isSame(published, computed) ? undefined : `${name}: not a list there`;
}

function roundDifference(there, mine, i) {
  const name = `round ${mine?.id ?? there?.id ?? i + 1}`;
  if (there?.id !== mine?.id) return differing(name, there?.id, mine?.id);
  if (there.waitsFor !== mine.waitsFor) return differing(`${name}, what it waits for`, there.waitsFor, mine.waitsFor);
  const parts = { name: `${name}, parts`, within: (a, b) => partDifference(a, b, name) };
  return firstOf(there.parts, mine.parts, parts) ?? `${name}: a property that no round has`;
}

function partDifference(there, mine, round) {
  const key = mine?.part ?? there?.part;
  const name = key === null || key === undefined ? round : `${round}, part ${key}`;
  if (there?.part !== mine?.part) return differing(`${name}, its key`, there?.part, mine?.part);
  return (
    firstOf(there.ranking, mine.ranking, {
      name: `${name}, ranking`,
      within: (a, b, i) => rowDifference(a, b, `${name}, place no. ${i + 1} of the ranking`),
    }) ??
    firstOf(there.ties ?? [], mine.ties ?? [], {
      name: `${name}, ties`,
      within: (a, b) => differing(`${name}, those who are tied`, a, b),
    }) ??
    firstOf(there.out, mine.out, {
      name: `${name}, out`,
      within: (a, b) => differing(`${name}, entry ${b?.entry ?? a?.entry}, which is out`, a?.why, b?.why),
    }) ??
    firstOf(there.lists, mine.lists, {
      name: `${name}, lists`,
      within: (a, b) => listDifference(a, b, `${name}, list ${b?.id ?? a?.id}`),
    }) ??
    `${name}: a property that no part has`
  );
}

function rowDifference(there, mine, place) {
  if (there?.entry !== mine?.entry) return differing(`${place}, the entry`, there?.entry, mine?.entry);
  const name = `${place}, entry ${mine.entry}`;
  for (const property of ['place', 'score', 'resolvedBy']) {
    if (!isSame(there[property], mine[property]) || property in there !== property in mine)
      return differing(`${name}, ${property}`, there[property], mine[property]);
  }
  const figures = Object.keys({ ...mine.figures, ...there.figures }).sort();
  const figure = figures.find((id) => there.figures?.[id] !== mine.figures?.[id]);
  return figure === undefined
    ? `${name}: a property that no row has`
    : differing(`${name}, figure ${figure}`, there.figures?.[figure], mine.figures?.[figure]);
}

function listDifference(there, mine, name) {
  for (const property of ['id', 'waitsFor', 'entries', 'shared', 'pending']) {
    if (!isSame(there?.[property], mine?.[property])) {
      return differing(`${name}, ${property}`, there?.[property], mine?.[property]);
    }
  }
  return `${name}: a property that no list has`;
}

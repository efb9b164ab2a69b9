import { canonicalJson } from '../terms/canonical.js';
import { at, named } from '../terms/refusal.js';
import { say, type Sentence } from '../terms/words.js';
import { isCount, isInstant, isRecord, isText, show, type EvidenceReader, type JsonRecord } from './evidence-reader.js';
import type { Decision, DecisionKind } from './evidence.js';
import { channelOf } from './read-tallies.js';
import { refuseCell } from './read-votes.js';

const properties: Record<DecisionKind, { readonly needed: readonly string[]; readonly may: readonly string[] }> = {
  withdrawn: { needed: ['entry', 'round'], may: [] },
  disqualified: { needed: ['entry', 'round'], may: [] },
  'votes-struck': { needed: ['channel', 'entry', 'count'], may: ['group', 'session', 'cell'] },
  'votes-annulled': { needed: ['entry'], may: ['channel'] },
  suspended: { needed: ['entry', 'from', 'to'], may: [] },
  tie: { needed: ['round', 'order'], may: [] },
  lot: { needed: ['round', 'order'], may: [] },
};

const isKind = (value: unknown): value is DecisionKind => typeof value === 'string' && Object.hasOwn(properties, value);

/** A decision with its place in the file, for the checks that come after. */
export interface ReadDecision {
  readonly decision: Decision;
  readonly path: string;
}

/** The decisions in the order in which they are read: by `at`, then by their canonical form. */
export function readDecisions(evidence: JsonRecord, reader: EvidenceReader): ReadDecision[] {
  const known = new Set<string>();
  const read = [...reader.records(evidence, 'decisions')].flatMap(({ record, path }) => {
    if (!isDecision(record, path, reader)) return [];
    const decision = inOrder(record as unknown as Decision);
    const canonical = canonicalJson(decision);
    const same = decidedTie(decision) ?? canonical;
    if (known.has(same)) refuseTwice(decision, path, reader);
    known.add(same);
    return [{ decision, path, canonical }];
  });
  return read.sort((a, b) => compareDecisions(a, b));
}

/** A group that stays tied has its entries by number: its order means nothing. */
const inOrder = (decision: Decision): Decision =>
  'order' in decision
    ? {
        ...decision,
        order: decision.order.map((item) => (typeof item === 'number' ? item : [...item].sort((a, b) => a - b))),
      }
    : decision;

/** Two decisions on one tie cannot both hold: they name the same members in the same round. */
function decidedTie(decision: Decision): string | undefined {
  if (decision.kind !== 'tie') return undefined;
  return `${decision.round}/${decision.order
    .flat()
    .sort((a, b) => a - b)
    .join()}`;
}

function refuseTwice({ kind }: Decision, path: string, reader: EvidenceReader): void {
  const sentence =
    kind === 'tie'
      ? say(
          '对这些项目的并列已有一项裁定，请只留一项',
          'The tie of these entries is decided already: keep one decision',
        )
      : say('这项决定出现了两次，请删去一个', 'This decision is there twice: remove one');
  reader.refuse(path, 'twice', sentence);
}

/** Decisions by time, then by canonical form. */
function compareDecisions(
  a: { decision: Decision; canonical: string },
  b: { decision: Decision; canonical: string },
): number {
  if (a.decision.at !== b.decision.at) return a.decision.at < b.decision.at ? -1 : 1;
  return a.canonical < b.canonical ? -1 : 1;
}

function isDecision(record: JsonRecord, path: string, reader: EvidenceReader): boolean {
  const { kind } = record;
  if (!isKind(kind)) {
    const known = named(Object.keys(properties));
    reader.bad(
      at(path, 'kind'),
      kind === undefined
        ? say(`缺少这一项；可用的有 ${known.zh}`, `This is missing; use one of ${known.en}`)
        : say(
            `没有 ${show(kind)} 这种决定；可用的有 ${known.zh}`,
            `There is no decision ${show(kind)}; use one of ${known.en}`,
          ),
    );
    return false;
  }
  const { needed, may } = properties[kind];
  const before = reader.refusals.all.length;
  if (!reader.hasProperties(record, path, { needed: ['kind', 'reason', 'at', ...needed], may })) return false;
  checkReason(record['reason'], at(path, 'reason'), reader);
  for (const name of ['at', 'from', 'to']) {
    if (record[name] !== undefined) checkInstant(record[name], at(path, name), reader);
  }
  if (needed.includes('entry')) reader.entryPlace(record['entry'], at(path, 'entry'));
  if (needed.includes('round')) checkRound(record['round'], at(path, 'round'), reader);
  if (needed.includes('order')) checkOrder(record['order'], at(path, 'order'), reader);
  if (kind === 'suspended') checkSpan(record, path, reader);
  if (record['channel'] !== undefined) checkChannel(record, path, { kind, reader });
  return reader.refusals.all.length === before;
}

/** A reason is a text, or words in both languages. */
export function checkReason(value: unknown, path: string, reader: EvidenceReader): void {
  if (isText(value) || isWords(value)) return;
  reader.bad(
    path,
    say(
      '写明理由，至少要有一个看得见的字',
      'Write the reason, with at least one character that can be seen: a text, or { zh, en }',
    ),
  );
}

const isWords = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['zh']) &&
  (value['en'] === undefined || isText(value['en'])) &&
  Object.keys(value).every((name) => name === 'zh' || name === 'en');

function checkInstant(value: unknown, path: string, reader: EvidenceReader): void {
  if (isInstant(value)) return;
  const example = '2023-05-09T02:12:40.000Z';
  reader.bad(
    path,
    say(`写成带毫秒的 UTC 时间，如 ${example}`, `Write a time in UTC with milliseconds, such as ${example}`),
  );
}

function checkSpan({ from, to }: JsonRecord, path: string, reader: EvidenceReader): void {
  if (isInstant(from) && isInstant(to) && from > to) {
    reader.bad(at(path, 'to'), say('结束早于开始，请改正', 'Let the end be no earlier than the start'));
  }
}

function checkRound(value: unknown, path: string, reader: EvidenceReader): void {
  if (typeof value === 'string' && reader.rulebook.rounds.has(value)) return;
  reader.refuse(path, 'unknown-round', noRound(value, reader));
}

/** What to write where a round is not in the rulebook. */
export function noRound(value: unknown, { rulebook }: EvidenceReader): Sentence {
  const [shown, known] = [show(value), named(rulebook.rounds.keys())];
  return say(
    `规则里没有 ${shown} 这一轮；可用的有 ${known.zh}`,
    `The rulebook has no round ${shown}; use one of ${known.en}`,
  );
}

function checkOrder(value: unknown, path: string, reader: EvidenceReader): void {
  if (!Array.isArray(value) || value.length === 0) {
    reader.bad(
      path,
      say(
        '写明先后：项目编号的列表，仍然并列的几个再用 [ ] 括起来',
        'Write the order: a list of entries’ numbers, those who stay tied in a list of their own',
      ),
    );
    return;
  }
  const known = new Set<unknown>();
  const check = (entry: unknown, here: string) => {
    reader.entryPlace(entry, here);
    if (known.has(entry)) {
      reader.refuse(
        here,
        'twice',
        say(`${show(entry)} 号出现了两次，请删去一个`, `Entry ${show(entry)} is there twice: remove one`),
      );
    }
    known.add(entry);
  };
  value.forEach((item: unknown, i) => {
    const here = at(path, i);
    if (!Array.isArray(item)) check(item, here);
    else if (item.length > 1) item.forEach((entry: unknown, k) => check(entry, at(here, k)));
    else {
      const zh = '仍然并列的一组至少有两个项目：只有一个就不要加 [ ]';
      reader.bad(here, say(zh, 'A group that stays tied has two entries or more: write one alone without a list'));
    }
  });
}

function checkChannel(
  record: JsonRecord,
  path: string,
  { kind, reader }: { kind: DecisionKind; reader: EvidenceReader },
): void {
  const channel = channelOf(record['channel'], at(path, 'channel'), reader);
  if (channel === undefined || kind !== 'votes-struck') return;
  reader.parts(record, path, { groups: channel.groups, sessions: channel.sessions });
  if (!isCount(record['count'])) {
    reader.bad(at(path, 'count'), say('票数应是从 0 起的整数，请改正', 'Write a whole number of votes, from 0 on'));
  }
  const { cell } = record;
  const cells = reader.cellsOf(channel.id);
  if (cells === undefined ? cell !== undefined : cells.placeOf(cell) < 0) refuseCell(cell, at(path, 'cell'), reader);
}

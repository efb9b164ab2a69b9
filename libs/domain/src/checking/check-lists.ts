import type { AwardList, Round, TieRule } from '../rulebook/schema.js';
import { exact } from '../terms/primitives.js';
import { say } from '../terms/words.js';
import { shapeOf, type FigureScope } from './check-figures.js';
import { checkTies } from './check-ties.js';
import { checkPlain, type RulebookCheck } from './rulebook-check.js';

/** The lists of one round. */
export function checkLists(scope: FigureScope, roundCheck: RulebookCheck): void {
  const { round } = scope;
  roundCheck.uniqueIds(round.lists, 'lists');
  round.lists.forEach((list, i) => {
    const check = roundCheck.within('lists', i);
    checkTake(list, round, check);
    checkNeighbours(list, round.lists.slice(0, i), check);
    if (list.per !== undefined) check.attribute(list.per, 'per');
    checkCaps(list, check);
    if (list.from !== undefined) {
      const from = check.within('from');
      checkPlain(shapeOf(list.from.figure, scope, { check: from, property: 'figure' }), from, 'figure');
      checkTies(list.from.ties ?? [], scope, from.within('ties'));
    }
    if (list.minimum !== undefined) {
      const minimum = check.within('minimum');
      checkPlain(shapeOf(list.minimum.figure, scope, { check: minimum, property: 'figure' }), minimum, 'figure');
    }
    checkOnTie(list, round, check);
  });
}

function checkTake({ take, per }: AwardList, round: Round, check: RulebookCheck): void {
  if (typeof take !== 'object') return;
  if ('share' in take) {
    const share = exact(take.share);
    if (share.compare(0) > 0 && share.compare(1) <= 0) return;
    check
      .within('take')
      .add(
        'bad-rulebook',
        say('写大于 0、不超过 1 的比例，如 0.1', 'Write a share above 0 and up to 1, such as 0.1'),
        'share',
      );
    return;
  }
  const attribute = per ?? round.per;
  if (attribute === undefined) {
    const sentence = say(
      '这份名单和这一轮都没有写 per，请写明按哪个属性分',
      'Neither this list nor the round has per: write the attribute whose values these are',
    );
    check.within('take').add('unknown-attribute', sentence, 'per');
    return;
  }
  const { per: places } = take;
  for (const key of Object.keys(places)) check.within('take', 'per').value(attribute, key, key);
  const keys = check.index.attributes.get(attribute);
  for (const { id } of keys === undefined || keys === true ? [] : keys) {
    if (Object.hasOwn(places, id)) continue;
    const sentence = say(`请写明 ${id} 取几名，不取就写 0`, `Write how many of ${id} are taken, 0 for none`);
    check.within('take', 'per').add('bad-rulebook', sentence, id);
  }
}

function checkNeighbours({ among, not }: AwardList, above: readonly AwardList[], check: RulebookCheck): void {
  const isAbove = (id: string) => above.some((list) => list.id === id);
  const unknown = (id: string) =>
    say(
      `本轮在它上面没有名单 ${id}，请把那份名单移到上面或改正名称`,
      `There is no list ${id} above in this round: move that list up, or mend the name`,
    );
  if (among !== undefined && !isAbove(among)) check.add('unknown-list', unknown(among), 'among');
  not?.forEach((id, i) => {
    if (!isAbove(id)) check.within('not', i).add('unknown-list', unknown(id));
  });
}

/** With caps on three attributes the question how many of a tie still fit would be too hard to answer. */
const MOST_CAPS = 2;

function checkCaps({ caps = [] }: AwardList, check: RulebookCheck): void {
  if (caps.length > MOST_CAPS) {
    const sentence = say(
      `至多对 ${MOST_CAPS} 个属性设上限，请删去其余`,
      `Caps can be on ${MOST_CAPS} attributes at most: remove the others`,
    );
    check.add('too-large', sentence, 'caps');
  }
  caps.forEach(({ attribute }, i) => {
    check.within('caps', i).attribute(attribute, 'attribute');
    if (caps.findIndex((cap) => cap.attribute === attribute) < i) {
      const sentence = say(
        `${attribute} 的上限写了两次，请删去一个`,
        `The cap of ${attribute} is there twice: remove one`,
      );
      check.within('caps', i).add('twice', sentence, 'attribute');
    }
  });
}

function checkOnTie(list: AwardList, round: Round, check: RulebookCheck): void {
  const isCut = list.take !== 'rest' || list.caps !== undefined;
  if (isCut && list.onTie === undefined) {
    const sentence = say(
      '请写明末位并列怎么办：expand、shrink、share 或 wait',
      'Write what a tie at the cut does: expand, shrink, share or wait',
    );
    check.add('bad-rulebook', sentence, 'onTie');
  }
  if (!isCut || list.onTie !== 'wait') return;
  const chain = list.from === undefined ? (round.ties ?? []) : (list.from.ties ?? []);
  const worst = worstPlaceAtCut(list, round);
  if (chain.some((rule) => decides(rule, worst))) return;
  check.add(
    'no-decision',
    say(
      '末位并列要等裁定，但并列办法里没有在此处可用的 decision 或 lot，请加上一个',
      'A tie at the cut waits, but no decision or lot is used there: add one to the ties',
    ),
    'onTie',
  );
}

const decides = ({ by, upToPlace }: TieRule, worst: number): boolean =>
  (by === 'decision' || by === 'lot') && (upToPlace === undefined || upToPlace >= worst);

/** The worst place at which those who are tied at the cut can begin; Infinity where the rulebook alone cannot say. */
function worstPlaceAtCut(list: AwardList, round: Round): number {
  if (list.caps !== undefined || list.per !== undefined || list.minimum !== undefined) return Infinity;
  const own = mostTaken(list);
  if (list.among !== undefined) return list.from === undefined ? reach(list.among, round) : Infinity;
  const above = round.lists.slice(0, round.lists.indexOf(list));
  const leftOut = list.not === undefined ? above : list.not.map((id) => listOf(id, round));
  return leftOut.reduce((sum, other) => sum + mostTaken(other), own);
}

/** The worst place in the ranking that a list can hold. */
function reach(id: string, round: Round): number {
  const list = listOf(id, round);
  return list === undefined || list.from !== undefined || list.onTie === 'expand' || list.onTie === 'share'
    ? Infinity
    : worstPlaceAtCut(list, round);
}

const listOf = (id: string, round: Round): AwardList | undefined => round.lists.find((list) => list.id === id);

/** How many a list can take at most. */
function mostTaken(list: AwardList | undefined): number {
  const isOpen = list === undefined || list.onTie === 'expand' || list.onTie === 'share' || list.per !== undefined;
  return isOpen || typeof list.take !== 'number' ? Infinity : list.take;
}

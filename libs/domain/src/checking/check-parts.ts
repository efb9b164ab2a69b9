import { ballotCells } from '../rulebook/ballot-form.js';
import { markDenominator } from '../rulebook/rulebook-index.js';
import type { BallotForm, Channel, Criterion, FactSet, Panel } from '../rulebook/schema.js';
import { exact, type JsonNumber, type Keys } from '../terms/primitives.js';
import { say } from '../terms/words.js';
import type { RulebookCheck } from './rulebook-check.js';

/** Attributes, channels, panels and fact sets by themselves. */
export function checkParts(check: RulebookCheck): void {
  const { rulebook } = check.index;
  for (const [id, keys] of check.index.attributes) checkAttribute(id, keys, check.within('attributes'));
  check.uniqueIds(rulebook.channels, 'channels');
  check.uniqueIds(rulebook.panels, 'panels');
  check.uniqueIds(rulebook.facts, 'facts');
  check.uniqueIds(rulebook.rounds, 'rounds');
  rulebook.channels?.forEach((channel, i) => checkChannel(channel, check.within('channels', i)));
  rulebook.panels?.forEach((panel, i) => checkPanel(panel, check.within('panels', i)));
  rulebook.facts?.forEach((set, i) => checkPartKeys(set, check.within('facts', i)));
}

function checkAttribute(id: string, keys: Keys, check: RulebookCheck): void {
  checkKeys(keys, check, id);
  if (id !== 'number') return;
  const sentence = say('number 是项目的编号，属性请另取名', 'number is the number of an entry: choose another name');
  check.add('bad-rulebook', sentence, id);
}

function checkKeys(keys: Keys | undefined, check: RulebookCheck, property: string): void {
  if (keys !== undefined && keys !== true) check.uniqueIds(keys, property);
}

const partAxes = [
  { axis: 'group', keys: 'groups' },
  { axis: 'session', keys: 'sessions' },
  { axis: 'item', keys: 'items' },
] as const;

function checkPartKeys(
  of: Partial<Pick<FactSet, 'groups' | 'sessions' | 'items' | 'axes'>>,
  check: RulebookCheck,
): void {
  for (const { axis, keys } of partAxes) {
    const declared: Keys | undefined = of[keys];
    checkKeys(declared, check, keys);
    if (of.axes?.[axis] === undefined || declared !== undefined) continue;
    const sentence = say(`这里没有写 ${keys}，请删去它的名称`, `There are no ${keys} here: remove what one is called`);
    check.within('axes').add('unknown-axis', sentence, axis);
  }
}

function checkChannel(channel: Channel, check: RulebookCheck): void {
  checkPartKeys(channel, check);
  checkForm(channel.form, check.within('form'));
  channel.quotas?.forEach((quota, i) => {
    quota.across?.forEach((id, k) => {
      if (check.index.channels.has(id)) return;
      const sentence = say(
        `没有 ${id} 这个投票渠道，请先在 channels 里写明`,
        `There is no channel ${id}: declare it in channels`,
      );
      check.within('quotas', i, 'across', k).add('unknown-channel', sentence);
    });
  });
}

function checkForm(form: BallotForm, check: RulebookCheck): void {
  if (form.kind === 'grade') check.uniqueIds(form.scale, 'scale');
  if (form.kind !== 'choose') return;
  if (form.from > form.to) noBallot(check, 'to');
  if (form.shared === true && (ballotCells(form)?.length ?? 0) === 0) noBallot(check, 'to');
  if (form.per === undefined || !check.within('per').attribute(form.per.attribute, 'attribute')) return;
  if (form.per.from > form.per.to) noBallot(check.within('per'), 'to');
  const keys = check.index.attributes.get(form.per.attribute);
  if (keys === undefined || keys === true) return;
  const [least, most] = [form.per.from * keys.length, form.per.to * keys.length];
  if (least > form.to || most < form.from) noBallot(check, 'per');
}

function noBallot(check: RulebookCheck, property: string): void {
  check.add(
    'bad-rulebook',
    say('没有选票能同时满足这些数目，请放宽', 'No ballot can meet these numbers: widen them'),
    property,
  );
}

function checkPanel(panel: Panel, check: RulebookCheck): void {
  checkPartKeys(panel, check);
  check.uniqueIds(panel.criteria, 'criteria');
  panel.criteria.forEach((criterion, i) => checkCriterion(criterion, check.within('criteria', i)));
  if (markDenominator(panel) === undefined) {
    check.add(
      'too-large',
      say('评分的范围太大或步长太细，请减少小数位', 'The scale is too fine: use fewer decimals'),
      'criteria',
    );
  }
}

function checkCriterion({ scale, commentAt }: Criterion, check: RulebookCheck): void {
  const isAbove = (a: JsonNumber, b: JsonNumber) => exact(a).compare(exact(b)) > 0;
  if (!isAbove(scale.step, 0)) {
    check.within('scale').add('bad-rulebook', say('步长应大于 0，请改正', 'Write a step of more than 0'), 'step');
  }
  if (isAbove(scale.from, scale.to)) {
    check.within('scale').add('bad-rulebook', say('to 不能小于 from，请改正', 'Let to be no less than from'), 'to');
  }
  if (commentAt === undefined) return;
  const { from, to } = commentAt;
  const isNever = (from === undefined || isAbove(from, scale.to)) && (to === undefined || isAbove(scale.from, to));
  if (isNever) {
    const sentence = say('没有分数会要求写评语，请改 from 和 to', 'No mark can ask for a comment: mend from and to');
    check.add('bad-rulebook', sentence, 'commentAt');
  }
}

import type { CheckedRulebook, Words } from '@laurel/domain';
import type { UnprovedSheet } from '../../judging/evidence/sheet-proofs.service.js';
import type { StageNow } from '../../contests/stages.service.js';
import type { Fault } from '../../platform/problem/problem.js';
import { say, type Sentence } from '../../platform/problem/sentence.js';
import type { BallotReview } from '../../voting/reviews/ballot-reviews.service.js';
import type { Recordable } from '../recorded/recordable.js';
import type { Counted } from './collect-evidence.service.js';

type Panel = CheckedRulebook['panels'] extends ReadonlyMap<string, infer Of> ? Of : never;

/** More numbers help no one. */
const MOST = 50;

const english = ({ zh, en }: Words): string => en ?? zh;
const listed = (items: readonly (number | string)[], separator: string): string =>
  items.slice(0, MOST).join(separator) + (items.length > MOST ? '…' : '');

export const stage = (title: Words): Fault => ({
  path: 'stages',
  code: 'no-stage',
  sentence: say(
    `没有阶段开放“${title.zh}”，请为它设一个阶段。`,
    `No stage opens “${english(title)}”: make one for it.`,
  ),
});

export const close = ({ key, title, state }: StageNow): Fault => ({
  path: `stages.${key}`,
  code: state === 'open' ? 'stage-open' : 'stage-planned',
  sentence: say(`“${title.zh}”还没有结束，请等它关闭。`, `“${english(title)}” is not over: wait until it is closed.`),
});

export const rules = ({ key, title }: StageNow): Fault => ({
  path: `stages.${key}`,
  code: 'stage-cannot-run',
  sentence: say(
    `“${title.zh}”这一版开不了，它的规则里有本版不会办的，所以这一轮算不出。`,
    `This version cannot open “${english(title)}”, whose rules ask for what it does not do: the round cannot be computed.`,
  ),
});

export const field: Fault = {
  path: 'field',
  code: 'no-field',
  sentence: say(
    '上一轮还没有公布，不知道谁参加这一轮。',
    'The round before is not published: who takes part is not known.',
  ),
};

export const sheets = ({ id, title, judges: { atLeast } }: Panel, entries: readonly number[]): Fault => ({
  path: `panels.${id}`,
  code: 'too-few-sheets',
  sentence: say(
    `“${title.zh}”每项至少要 ${atLeast} 张已交的评分表，第 ${listed(entries, '、')} 号还不够。`,
    `Each entry needs ${atLeast} submitted sheets of “${english(title)}”: of entries ${listed(entries, ', ')} there are fewer.`,
  ),
});

export const proofs = ({ id, title }: Panel, unproven: readonly UnprovedSheet[]): Fault => ({
  path: `panels.${id}`,
  code: 'unproven-sheets',
  sentence: say(
    `“${title.zh}”有评分表与记录中提交的不符：${listed(unproven.map(shown), '、')}。`,
    `Sheets of “${english(title)}” are not what the log says was submitted: ${listed(unproven.map(shown), ', ')}.`,
  ),
});

/** By who gave it and to whom; by its hash where only the log knows it. */
const shown = ({ judge, entry, hash }: UnprovedSheet): string =>
  judge === null ? hash.slice(0, 8) : `${judge} / ${entry}`;

export const record = ({ kind, id, title }: Recordable): Fault => ({
  path: `recorded.${kind}.${id}`,
  code: 'not-recorded',
  sentence: say(`“${title.zh}”还没有录入。`, `“${english(title)}” is not recorded yet.`),
});

export const confirmation = ({ kind, id, title }: Recordable, version: number): Fault => ({
  path: `recorded.${kind}.${id}`,
  code: 'not-confirmed',
  sentence: say(
    `“${title.zh}”的第 ${version} 版还没有由第二人核对。`,
    `No second person has confirmed version ${version} of “${english(title)}”.`,
  ),
});

export const ruling = ({ number }: BallotReview): Fault => ({
  path: `reviews.${number}`,
  code: 'under-review',
  sentence: say(
    `第 ${number} 项复核还没有裁定：其中的选票是剔除还是照常计入。`,
    `Review ${number} is not ruled on: whether its ballots are struck off or count.`,
  ),
});

export const votes = (difference: Counted['differences'][number]): Fault => ({
  path: `channels.${difference.channel}`,
  code: 'votes-differ',
  sentence: difference.entry === null ? differentBallots(difference) : differentVotes(difference),
});

type Numbers = Counted['differences'][number];

const differentBallots = ({ counted, added, shown }: Numbers): Sentence =>
  say(
    `选票重数为 ${counted} 张，随投累计为 ${added} 张，总计显示 ${shown} 张。`,
    `Ballots: ${counted} by recount, ${added} by what was added with them, ${shown} by the totals shown.`,
  );

function differentVotes({ entry, cell, counted, added, shown }: Numbers): Sentence {
  const at = cell === null ? say('', '') : say(`（选票栏 ${cell}）`, ` (cell ${cell} of the ballot)`);
  return say(
    `第 ${entry} 号${at.zh}重数为 ${counted} 票，随投累计为 ${added} 票，总计显示 ${shown} 票。`,
    `Votes of entry ${entry}${at.en}: ${counted} by recount, ${added} by what was added with the ballots, ${shown} by the totals shown.`,
  );
}

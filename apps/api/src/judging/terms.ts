import { canonicalJson, sha256Hex } from '@laurel/domain';
import { say } from '../platform/problem/sentence.js';
import type { TermDto } from './dto/desk.dto.js';

/** Raised with every change of the words, so that a judge accepts what they have read. */
export const TERMS_VERSION = 1;

/** What a judge accepts before the first mark. */
export const TERMS: readonly TermDto[] = [
  {
    id: 'independent',
    sentence: say(
      '分数由您自己作出。全体提交之前，您看不到别人的分，别人也看不到您的。',
      'The marks are your own. Before all have submitted you see nobody else’s, and nobody sees yours.',
    ),
  },
  {
    id: 'recusal',
    sentence: say(
      '与申报单位有任职、亲属、合作或利益关系的项目，须声明回避。回避不需要理由，也不影响您评其他项目。',
      'With an entry of a body that you belong to, are related to, work with or have an interest in, you declare a conflict of interest. It needs no reason and changes nothing for the other entries.',
    ),
  },
  {
    id: 'secrecy',
    sentence: say(
      '揭晓之前，不向任何人透露材料、分数和讨论。',
      'Before the announcement you tell nobody of the material, the marks or what was said.',
    ),
  },
  {
    id: 'published',
    sentence: say(
      '揭晓时，您已提交的每一个分数以代号公布，姓名另列在评委名单里，两者不对应。评语不公布。',
      'With the final every mark that you have submitted is published under your pseudonym; your name stands in the list of judges, the two apart. Comments are not published.',
    ),
  },
  {
    id: 'arithmetic',
    sentence: say(
      '分数怎样计入结果，以封存的规则为准；规则在评审开始前已经公开。',
      'How the marks count is said by the sealed rulebook, which is public before marking begins.',
    ),
  },
];

export const TERMS_HASH = sha256Hex(canonicalJson({ version: TERMS_VERSION, terms: TERMS }));

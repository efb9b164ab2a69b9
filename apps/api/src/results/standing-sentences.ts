import type { ExplainedRulebook, OutReason } from '@laurel/domain';
import type { Sentence } from '../platform/problem/sentence.js';

/** The others with the same score, and the rule that parted them. */
interface Tie {
  readonly with: readonly number[];
  readonly resolvedBy: number | null;
}

/** Why an entry stands where it stands, in the words of the sealed rules. */
export class StandingSentences {
  constructor(
    private readonly zh: ExplainedRulebook,
    private readonly en: ExplainedRulebook,
  ) {}

  ofTie(round: string, { with: others, resolvedBy }: Tie): Sentence {
    const rule = this.both(round, ({ ties }) => (resolvedBy === null ? undefined : ties[resolvedBy]));
    const equals = {
      zh: `与第 ${others.join('、')} 号同分`,
      en: `The same score as ${others.length === 1 ? 'entry' : 'entries'} ${others.join(', ')}`,
    };
    return resolvedBy === null
      ? { zh: `${equals.zh}，名次并列。`, en: `${equals.en}: the tie stands.` }
      : { zh: `${equals.zh}，由这一条分出先后：${rule.zh}`, en: `${equals.en}; this rule parted them: ${rule.en}` };
  }

  ofOut(round: string, why: OutReason): Sentence {
    switch (why) {
      case 'withdrawn':
        return { zh: '已退出评选。', en: 'Withdrawn.' };
      case 'disqualified':
        return { zh: '已被取消资格。', en: 'Disqualified.' };
      case 'no-score':
        return { zh: '没有得分，不参加排名。', en: 'Without a score, hence not ranked.' };
      default: {
        const gate = Number(why.slice('gate:'.length));
        const rule = this.both(round, ({ gates }) => gates[gate]);
        return { zh: `未达到这一条：${rule.zh}`, en: `Did not meet this rule: ${rule.en}` };
      }
    }
  }

  private both(id: string, find: (round: ExplainedRulebook['rounds'][number]) => string | undefined): Sentence {
    const [zh, en] = [this.zh, this.en].map(({ rounds }) => {
      const round = rounds.find((each) => each.id === id);
      return (round && find(round)) ?? '';
    });
    return { zh: zh ?? '', en: en ?? '' };
  }
}

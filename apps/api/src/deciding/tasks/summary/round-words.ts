import {
  type CheckedRulebook,
  type ExplainedRulebook,
  explainRulebook,
  type Rulebook,
  type Words,
} from '@laurel/domain';
import { say, type Sentence } from '../../../platform/problem/sentence.js';

type Round = Rulebook['rounds'][number];

/** The words of one round of the sealed rules. */
export class RoundWords {
  constructor(
    private readonly rules: CheckedRulebook,
    readonly round: Round,
    private readonly explained: Readonly<Record<'zh' | 'en', ExplainedRulebook>>,
  ) {}

  /** By what the round ranks. */
  get scoreTitle(): Sentence {
    return this.figureTitle(this.round.score.figure);
  }

  /** The title of a figure of this round, or of an earlier one as `round.figure`. */
  figureTitle(reference: string): Sentence {
    const [ofRound, id] = reference.includes('.') ? reference.split('.') : [this.round.id, reference];
    const round = this.rules.rounds.get(ofRound ?? '');
    return inBoth(round?.figures.find((figure) => figure.id === id)?.title ?? { zh: reference });
  }

  tieRule(index: number): Sentence {
    return this.#rule(({ ties }) => ties[index]);
  }

  gate(index: number): Sentence {
    return this.#rule(({ gates }) => gates[index]);
  }

  #rule(find: (round: ExplainedRulebook['rounds'][number]) => string | undefined): Sentence {
    const [zh, en] = [this.explained.zh, this.explained.en].map(({ rounds }) => {
      const round = rounds.find(({ id }) => id === this.round.id);
      return (round && find(round)) ?? '';
    });
    return say(zh ?? '', en ?? '');
  }
}

/** One for each round, made from one explanation of the whole. */
export function wordsOfRounds(rules: CheckedRulebook): ReadonlyMap<string, RoundWords> {
  const explained = { zh: explainRulebook(rules, 'zh'), en: explainRulebook(rules, 'en') };
  return new Map([...rules.rounds].map(([id, round]) => [id, new RoundWords(rules, round, explained)]));
}

const inBoth = ({ zh, en }: Words): Sentence => say(zh, en ?? zh);

import { ONE, sumExact } from '../exact/exact.js';
import { spend, wholeBudget } from '../figures/budget.js';
import { methodNamed } from '../figures/methods/methods.js';
import type { CheckedRulebook } from '../rulebook/rulebook-index.js';
import type { Figure, Panel, Round } from '../rulebook/schema.js';
import { methodOf } from '../sources/sources.js';
import { termsOf } from '../sources/weighted.js';
import { wordsOfAxis } from '../terms/axis-words.js';
import { showPercent, showWhole } from '../terms/number-words.js';
import type { Language, Sentence } from '../terms/words.js';
import { wordsOfChannel } from './channel-words.js';
import type {
  ExplainedAttribute,
  ExplainedFigureRule,
  ExplainedPanel,
  ExplainedRound,
  ExplainedRulebook,
} from './explained.js';
import { wordsOfList } from './list-words.js';
import { namesOfFigure, titled } from './names.js';
import { scaleWords, weightsOf, wordsOfFacts, wordsOfPanel } from './panel-words.js';
import { wordsOfField, wordsOfGate, wordsOfRemovals, wordsOfScore, wordsOfTie } from './round-words.js';
import { attributeWords, ruleWords, type RuleWords } from './rule-words.js';

/**
 * The rules in plain sentences of one language. A changed rulebook changes the words. Of what `readRulebook` gives there
 * are never too many.
 */
export function explainRulebook(checked: CheckedRulebook, language: Language): ExplainedRulebook {
  const { rulebook } = checked;
  const words = ruleWords(checked, undefined);
  const budget = wholeBudget();
  const tell: Tell = ({ [language]: text }) => {
    spend(budget, 'character', text.length);
    return text;
  };
  const close: Tell = (sentence) => `${tell(sentence)}${language === 'zh' ? '。' : '.'}`;
  const part = (
    of: { readonly id: string; readonly title: Parameters<typeof titled>[0] },
    sentences: readonly Sentence[],
  ) => ({
    id: of.id,
    title: tell(titled(of.title, of.id)),
    sentences: sentences.map(close),
  });
  return {
    id: rulebook.id,
    title: tell(titled(rulebook.title, rulebook.id)),
    timeZone: rulebook.timeZone,
    attributes: [...checked.attributes].map(([id, keys]): ExplainedAttribute => ({
      id,
      title: tell(attributeWords(id)),
      values: keys === true ? null : keys.map((key) => ({ id: key.id, title: tell(titled(key.title, key.id)) })),
    })),
    channels: (rulebook.channels ?? []).map((channel) => part(channel, wordsOfChannel(channel, words))),
    panels: (rulebook.panels ?? []).map((panel) => ({
      ...part(panel, wordsOfPanel(panel, words)),
      ...criteriaOf(panel, tell),
    })),
    facts: (rulebook.facts ?? []).map((set) => part(set, wordsOfFacts(set, words))),
    rounds: rulebook.rounds.map((round, index) =>
      explainRound(round, { index, checked, words: ruleWords(checked, round), tell, close }),
    ),
    assumed: (rulebook.assumed ?? []).map((assumed) => closedOnce(tell(titled(assumed, '')), language)),
  };
}

/** What the organisers wrote ends like every sentence here. */
const closedOnce = (text: string, language: Language): string =>
  /[。！？.!?…]$/.test(text) ? text : `${text}${language === 'zh' ? '。' : '.'}`;

type Tell = (sentence: Sentence) => string;

function criteriaOf({ criteria }: Panel, tell: Tell): Pick<ExplainedPanel, 'criteria'> {
  const weights = weightsOf(criteria);
  return {
    criteria: criteria.map((criterion, i) => ({
      id: criterion.id,
      title: tell(titled(criterion.title, criterion.id)),
      weight: weights[i] ?? null,
      scale: tell(scaleWords(criterion)),
    })),
  };
}

interface RoundWords {
  readonly index: number;
  readonly checked: CheckedRulebook;
  readonly words: RuleWords;
  readonly tell: Tell;
  /** With the mark that ends a sentence. */
  readonly close: Tell;
}

function explainRound(round: Round, how: RoundWords): ExplainedRound {
  const { index, words, tell, close } = how;
  return {
    id: round.id,
    title: tell(titled(round.title, round.id)),
    field: close(wordsOfField(round, index, words)),
    figures: round.figures.map((figure) => explainFigure(figure, round, how)),
    score: close(wordsOfScore(round, words)),
    gates: (round.gates ?? []).map((gate) => close(wordsOfGate(gate, words))),
    ties: (round.ties ?? []).map((rule) => close(wordsOfTie(rule, words))),
    lists: round.lists.map((list) => ({
      id: list.id,
      title: tell(titled(list.title, list.id)),
      sentences: wordsOfList(list, round, words).map(close),
    })),
    removals: wordsOfRemovals(round).map(close),
  };
}

function explainFigure(figure: Figure, round: Round, { checked, words, tell, close }: RoundWords): ExplainedFigureRule {
  const names = namesOfFigure(words.names, checked.starts.get(`${round.id}.${figure.id}`));
  const steps = (figure.steps ?? []).map((step) => methodNamed(step.method).sentence(step, names));
  const shape = checked.shapes.get(`${round.id}.${figure.id}`) ?? [];
  return {
    id: figure.id,
    title: tell(titled(figure.title, figure.id)),
    sentences: [methodOf(figure.from).sentence(figure.from, names), ...steps].map(close),
    axes: shape.map(({ name, title }) => tell(wordsOfAxis(name, title))),
    weights: weightsOfSource(figure, words, tell),
  };
}

function weightsOfSource({ from }: Figure, { names }: RuleWords, tell: Tell): ExplainedFigureRule['weights'] {
  if (!('weighted' in from)) return [];
  const terms = termsOf(from);
  const isShares = sumExact(terms.map(({ weight }) => weight)).equals(ONE);
  return terms.map(({ figure, weight }) => ({
    figure,
    title: tell(names.figure(figure)),
    weight: isShares ? showPercent(weight) : showWhole(weight),
  }));
}

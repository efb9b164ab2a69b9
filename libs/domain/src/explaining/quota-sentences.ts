import type { CheckedRulebook } from '../rulebook/rulebook-index.js';
import { say, type Sentence } from '../terms/words.js';
import { wordsOfQuotas } from './channel-words.js';
import { ruleWords } from './rule-words.js';

/** What a channel's ballots are held to, a sentence for each quota. */
export function quotaSentences(checked: CheckedRulebook, channelId: string): Sentence[] {
  const channel = checked.rulebook.channels?.find(({ id }) => id === channelId);
  if (channel === undefined) return [];
  return wordsOfQuotas(channel, ruleWords(checked, undefined)).map(({ zh, en }) => say(`${zh}。`, `${en}.`));
}

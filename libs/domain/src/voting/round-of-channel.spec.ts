import type { Rulebook } from '../rulebook/schema.js';
import { roundOfChannel } from './round-of-channel.js';

const words = { zh: '字' };
const round = (
  id: string,
  from: Rulebook['rounds'][number]['figures'][number]['from'],
): Rulebook['rounds'][number] => ({
  id,
  title: words,
  figures: [{ id: 'figure', from }],
  score: { figure: 'figure' },
  lists: [],
});
const rounds = [
  round('screening', { marks: 'web' }),
  round('semi', { votes: ['app', 'sms'] }),
  round('duel', { pairs: 'pairs' }),
  round('final', { votes: 'web' }),
];

it.each([
  ['web', 'final'],
  ['sms', 'semi'],
  ['pairs', 'duel'],
  ['paper', undefined],
])('finds the round that takes the votes of %s', (channel, found) => {
  expect(roundOfChannel({ rounds }, channel)).toBe(found);
});

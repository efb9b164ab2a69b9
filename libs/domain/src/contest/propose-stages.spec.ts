import type { Rulebook } from '../rulebook/schema.js';
import { proposeStages } from './propose-stages.js';
import { refuseOpens } from './stage-opens.js';

const title = { zh: '字', en: 'Word' };
const round = (id: string, ...sources: object[]) => ({
  id,
  title,
  figures: sources.map((from, index) => ({ id: `f${index}`, from })),
  score: { figure: 'f0' },
  lists: [],
});
const long = 'a'.repeat(45);
const rules = {
  channels: [
    { id: 'final-web', title: { zh: '网络' }, kind: 'online' },
    { id: 'paper', title, kind: 'imported' },
    { id: 'call', title, kind: 'online' },
    { id: 'unused', title, kind: 'online' },
    { id: long, title, kind: 'online' },
  ],
  panels: [
    { id: 'jury', title },
    { id: 'experts', title: { zh: '专家' } },
    { id: `${long}b`, title },
  ],
  rounds: [
    round('screening', { marks: 'experts' }, { pairs: 'call' }),
    round('final', { marks: 'jury' }, { votes: ['final-web', 'paper', long] }, { marks: `${long}b` }),
  ],
} as unknown as Pick<Rulebook, 'channels' | 'panels' | 'rounds'>;

it('proposes voting stages for online channels and marking stages for panels, round by round', () => {
  const stages = proposeStages(rules);
  expect(stages.map(({ key, kind, opens }) => [key, kind, opens])).toEqual([
    ['call', 'call', null],
    ['call-2', 'ballots', { channels: ['call'], round: 'screening' }],
    ['experts', 'marks', { panel: 'experts', round: 'screening' }],
    ['final-web', 'ballots', { channels: ['final-web'], round: 'final' }],
    ['a'.repeat(40), 'ballots', { channels: [long], round: 'final' }],
    ['jury', 'marks', { panel: 'jury', round: 'final' }],
    [`${'a'.repeat(38)}-2`, 'marks', { panel: `${long}b`, round: 'final' }],
    ['notice', 'notice', { round: 'final' }],
    ['announcement', 'announcement', null],
  ]);
  expect(stages[2]?.title).toEqual({ zh: '专家评审' });
  expect(stages[5]?.title).toEqual({ zh: '字评审', en: 'Review: Word' });
});

it('proposes what the rulebook lets stages open', () => {
  expect(refuseOpens(proposeStages(rules), rules)).toEqual([]);
});

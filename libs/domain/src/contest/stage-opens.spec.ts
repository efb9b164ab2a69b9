import type { Rulebook } from '../rulebook/schema.js';
import type { StageOpens } from './parts-of-rules.js';
import { type StageKind, stageKinds } from './stage-lifecycle.js';
import { type OpensRefusal, refuseOpens, unfitOpens } from './stage-opens.js';

const words = { zh: '字' };
const channel = (id: string, kind = 'online') => ({ id, title: words, kind, form: { kind: 'choose', from: 1, to: 1 } });
const panel = (id: string) => ({ id, title: words, criteria: [], judges: { atLeast: 1 } });
const round = (id: string, ...sources: object[]) => ({
  id,
  title: words,
  figures: sources.map((from, index) => ({ id: `f${index}`, from })),
  score: { figure: 'f0' },
  lists: [],
});

const rules = {
  channels: [channel('web'), channel('sms', 'imported'), channel('hall')],
  panels: [panel('experts'), panel('jury')],
  rounds: [
    round('screening', { marks: 'experts' }, { pairs: 'hall' }),
    round('final', { votes: ['web', 'sms'] }, { figure: 'screening.f0' }, { marks: 'jury' }),
  ],
} as unknown as Rulebook;

const codes = (found: readonly OpensRefusal[]) => found.map(({ path, code }) => `${path} ${code}`);

const refused = (kind: StageKind, opens: StageOpens | null, isImported = false) =>
  codes(
    refuseOpens(
      [
        { kind: 'call', opens: null },
        { kind, opens },
      ],
      rules,
      isImported,
    ),
  );

it.each<[StageKind, StageOpens | null]>([
  ['ballots', { channels: ['web'], round: 'final' }],
  ['ballots', { channels: ['hall'], round: 'screening' }],
  ['ballots', { channels: ['hall'] }],
  ['marks', { panel: 'experts', round: 'screening' }],
  ['marks', { panel: 'jury' }],
  ['notice', { round: 'final' }],
  ['notice', null],
  ['announcement', null],
])('lets %s open %j', (kind, opens) => {
  expect(refused(kind, opens)).toEqual([]);
});

it.each<[StageKind, StageOpens | null, string[]]>([
  ['ballots', { channels: ['post'] }, ['stages[1].opens.channels[0] unknown-channel']],
  [
    'ballots',
    { channels: ['experts2'], round: 'semi' },
    ['stages[1].opens.channels[0] unknown-channel', 'stages[1].opens.round unknown-round'],
  ],
  ['ballots', { channels: ['hall'], round: 'final' }, ['stages[1].opens.channels[0] unknown-channel']],
  ['ballots', { channels: ['sms'], round: 'final' }, ['stages[1].opens.channels[0] not-online']],
  ['ballots', { channels: ['web', 'hall'] }, ['stages[1].opens.channels opens-nothing']],
  ['ballots', { channels: [] }, ['stages[1].opens.channels opens-nothing']],
  ['ballots', { round: 'final' }, ['stages[1].opens.channels opens-nothing']],
  ['ballots', null, ['stages[1].opens.channels opens-nothing']],
  ['marks', null, ['stages[1].opens.panel opens-nothing']],
  ['marks', { panel: 'crowd' }, ['stages[1].opens.panel unknown-panel']],
  ['marks', { panel: 'jury', round: 'screening' }, ['stages[1].opens.panel unknown-panel']],
  ['notice', { round: 'semi' }, ['stages[1].opens.round unknown-round']],
])('refuses that %s open %j, and says where', (kind, opens, paths) => {
  expect(refused(kind, opens)).toEqual(paths);
});

it('lets the history of an imported contest name what it knows, or nothing', () => {
  expect(refused('ballots', null, true)).toEqual([]);
  expect(refused('marks', null, true)).toEqual([]);
  expect(refused('ballots', { channels: ['sms'] }, true)).toEqual([]);
  expect(refused('ballots', { channels: ['post'] }, true)).toEqual(['stages[1].opens.channels[0] unknown-channel']);
});

it('takes no panel for a channel, nor a channel for a panel', () => {
  expect(refused('ballots', { channels: ['jury'] })).toEqual(['stages[1].opens.channels[0] unknown-channel']);
  expect(refused('marks', { panel: 'web' })).toEqual(['stages[1].opens.panel unknown-panel']);
});

it('says in both languages what is wrong', () => {
  const [unknown] = refuseOpens([{ kind: 'ballots', opens: { channels: ['post'] } }], rules);
  expect(unknown?.sentence.zh).toMatch(/“post”/);
  expect(unknown?.sentence.en).toMatch(/“post”/);
});

it('knows which kind opens what', () => {
  const all = { channels: ['web'], panel: 'jury', round: 'final' };
  const unfit = Object.fromEntries(stageKinds.map((kind) => [kind, unfitOpens({ kind, opens: all }).join(' ')]));
  expect(unfit).toEqual({
    call: 'channels panel round',
    marks: 'channels',
    roadshow: 'channels panel round',
    ballots: 'panel',
    notice: 'channels panel',
    announcement: 'channels panel round',
  });
  expect(unfitOpens({ kind: 'call', opens: null })).toEqual([]);
});

import type { Rulebook } from '../rulebook/schema.js';
import { stageKinds } from './stage-lifecycle.js';
import { refuseOpens, type StageOpens, unfitOpens } from './stage-opens.js';

const words = { zh: '字' };
const channel = (id: string) => ({ id, title: words, kind: 'online', form: { kind: 'choose', from: 1, to: 1 } });
const panel = (id: string) => ({ id, title: words, criteria: [], judges: { atLeast: 1 } });
const round = (id: string, ...sources: object[]) => ({
  id,
  title: words,
  figures: sources.map((from, index) => ({ id: `f${index}`, from })),
  score: { figure: 'f0' },
  lists: [],
});

const rules = {
  channels: [channel('web'), channel('sms'), channel('hall')],
  panels: [panel('experts'), panel('jury')],
  rounds: [
    round('screening', { marks: 'experts' }, { pairs: 'hall' }),
    round('final', { votes: ['web', 'sms'] }, { figure: 'screening.f0' }, { marks: 'jury' }),
  ],
} as unknown as Rulebook;

const refused = (opens: StageOpens | null) =>
  refuseOpens(
    [
      { kind: 'call', opens: null },
      { kind: 'ballots', opens },
    ],
    rules,
  ).map(({ path, code }) => `${path} ${code}`);

it.each<[StageOpens | null]>([
  [null],
  [{}],
  [{ channels: ['web', 'sms'], round: 'final' }],
  [{ channels: ['hall'], round: 'screening' }],
  [{ channels: ['hall', 'web'] }],
  [{ panel: 'experts', round: 'screening' }],
  [{ panel: 'jury' }],
  [{ round: 'final' }],
])('lets %j open', (opens) => {
  expect(refused(opens)).toEqual([]);
});

it.each<[StageOpens, string[]]>([
  [{ channels: ['web', 'post'] }, ['stages[1].opens.channels[1] unknown-channel']],
  [
    { channels: ['experts2'], round: 'semi' },
    ['stages[1].opens.channels[0] unknown-channel', 'stages[1].opens.round unknown-round'],
  ],
  [{ channels: ['web', 'hall'], round: 'final' }, ['stages[1].opens.channels[1] unknown-channel']],
  [{ panel: 'crowd' }, ['stages[1].opens.panel unknown-panel']],
  [{ panel: 'jury', round: 'screening' }, ['stages[1].opens.panel unknown-panel']],
])('refuses %j, and says where', (opens, paths) => {
  expect(refused(opens)).toEqual(paths);
});

it('takes no panel for a channel, nor a channel for a panel', () => {
  expect(refused({ channels: ['jury'] })).toEqual(['stages[1].opens.channels[0] unknown-channel']);
  expect(refused({ panel: 'web' })).toEqual(['stages[1].opens.panel unknown-panel']);
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
    announcement: 'channels panel round',
  });
  expect(unfitOpens({ kind: 'call', opens: null })).toEqual([]);
});

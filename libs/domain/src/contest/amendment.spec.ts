import type { Rulebook } from '../rulebook/schema.js';
import { keptBy, refuseAmendment } from './amendment.js';
import type { OpeningStage } from './parts-of-rules.js';

const title = { zh: '字' };
const RULES = {
  rulebook: 1,
  id: 'spring',
  title,
  timeZone: 'Asia/Shanghai',
  attributes: {
    category: [{ id: 'town', title }, { id: 'village' }],
    district: true,
    spare: true,
  },
  channels: [
    { id: 'web', title, kind: 'online', form: { kind: 'choose', from: 1, to: 5 }, identity: 'device' },
    { id: 'paper', title, kind: 'imported', form: { kind: 'choose', from: 1, to: 5 } },
  ],
  panels: [
    {
      id: 'experts',
      title,
      criteria: [{ id: 'idea', title, weight: 1, scale: { from: 0, to: 10, step: 1 } }],
      judges: { atLeast: 3 },
    },
    {
      id: 'jury',
      title,
      criteria: [{ id: 'idea', title, scale: { from: 0, to: 5, step: 1 } }],
      judges: { atLeast: 5 },
    },
  ],
  facts: [{ id: 'self', title, kind: 'number', groups: true, axes: { group: title } }],
  rounds: [
    {
      id: 'screening',
      title,
      figures: [{ id: 'mean', title, from: { marks: 'experts' }, steps: [{ method: 'mean', over: 'judge' }] }],
      score: { figure: 'mean' },
      lists: [{ id: 'shortlist', title, take: { per: { title: 3 } }, per: 'category' }],
    },
    {
      id: 'final',
      title,
      field: 'screening.shortlist',
      figures: [
        { id: 'votes', from: { votes: ['web', 'paper'] } },
        { id: 'marks', from: { marks: 'jury' } },
        { id: 'self', from: { facts: 'self' } },
      ],
      score: { figure: 'votes' },
      lists: [{ id: 'ten', title, take: 10, caps: [{ attribute: 'district', atMost: 1 }] }],
    },
  ],
  assumed: [title],
} as unknown as Rulebook;

type Loose = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- a test changes what it likes

/** The rules with one thing changed in place. */
function changed(change: (rules: Loose) => void): Rulebook {
  const rules = structuredClone(RULES) as Loose;
  change(rules);
  return rules as Rulebook;
}

const CALL = { key: 'call', kind: 'call', opens: null } as const;
const SCREENING = { key: 'screening', kind: 'marks', opens: { panel: 'experts' } } as const;
const VOTE = { key: 'vote', kind: 'ballots', opens: { channels: ['web'], round: 'final' } } as const;
const ROADSHOW = { key: 'roadshow', kind: 'roadshow', opens: null } as const;
const stages = { CALL, SCREENING, VOTE, ROADSHOW };

const pathsOf = (change: (rules: Loose) => void, ...opened: readonly (keyof typeof stages)[]) =>
  refuseAmendment(
    RULES,
    changed(change),
    opened.map((key) => stages[key]),
  ).map(({ path }) => path);

const ALL = ['CALL', 'ROADSHOW', 'SCREENING', 'VOTE'] as const;

it.each<[string, (rules: Loose) => void]>([
  ['nothing', () => undefined],
  [
    'titles',
    (rules) => {
      const other = { zh: '别的', en: 'Other' };
      rules['title'] = rules['channels'][0].title = rules['panels'][0].criteria[0].title = other;
      rules['rounds'][0].lists[0].title = rules['attributes'].category[0].title = other;
      rules['attributes'].category[1].title = rules['rounds'][1].figures[0].title = other;
      rules['facts'][0].axes.group = other;
      delete rules['rounds'][0].figures[0].title;
      rules['assumed'] = [];
    },
  ],
  ['what nothing uses', (rules) => void (rules['attributes'].spare = [{ id: 'a' }])],
  ['a round after all', (rules) => void rules['rounds'].push({ ...rules['rounds'][1], id: 'encore' })],
  ['the order of channels', (rules) => void rules['channels'].reverse()],
])('lets %s change whatever has opened', (_what, change) => {
  expect(pathsOf(change, ...ALL)).toEqual([]);
});

const finalChanges: readonly [string, (rules: Loose) => void][] = [
  ['channels[0].form.to', (rules) => void (rules['channels'][0].form.to = 6)],
  ['channels[0].identity', (rules) => void (rules['channels'][0].identity = 'sms')],
  ['channels[1].quotas', (rules) => void (rules['channels'][1].quotas = [])],
  ['channels[0]', (rules) => void rules['channels'].shift()],
  ['panels[1].criteria[0].scale.to', (rules) => void (rules['panels'][1].criteria[0].scale.to = 10)],
  ['panels[1].judges.atLeast', (rules) => void (rules['panels'][1].judges.atLeast = 1)],
  ['facts[0].kind', (rules) => void (rules['facts'][0].kind = 'place')],
  ['attributes.district', (rules) => void (rules['attributes'].district = [{ id: 'a' }])],
  ['rounds[1].lists[0].take', (rules) => void (rules['rounds'][1].lists[0].take = 9)],
  ['rounds[1].id', (rules) => void (rules['rounds'][1].id = 'last')],
  ['rounds[1].figures', (rules) => void rules['rounds'][1].figures.pop()],
  ['rounds[1].ties', (rules) => void (rules['rounds'][1].ties = [{ by: 'number' }])],
];

it.each(finalChanges)('keeps %s once the vote has opened, and leaves it free before', (path, change) => {
  expect(pathsOf(change, 'VOTE')).toContain(path);
  expect(pathsOf(change, 'CALL', 'SCREENING', 'ROADSHOW')).toEqual([]);
});

it.each<[string, (rules: Loose) => void]>([
  ['rounds[0].figures[0].steps[0].method', (rules) => void (rules['rounds'][0].figures[0].steps[0].method = 'median')],
  ['rounds[0].lists[0].take.per.title', (rules) => void (rules['rounds'][0].lists[0].take.per.title = 4)],
  ['panels[0].criteria[0].weight', (rules) => void (rules['panels'][0].criteria[0].weight = 2)],
  ['attributes.category[1].id', (rules) => void (rules['attributes'].category[1].id = 'hamlet')],
  ['rounds[0].id', (rules) => void (rules['rounds'][0].id = 'first')],
  ['id', (rules) => void (rules['id'] = 'autumn')],
  ['timeZone', (rules) => void (rules['timeZone'] = 'UTC')],
])('keeps %s, of the first round, once any stage of a round has opened', (path, change) => {
  for (const stage of ['CALL', 'SCREENING', 'VOTE'] as const) expect(pathsOf(change, stage)).toEqual([path]);
  expect(pathsOf(change, 'ROADSHOW')).toEqual([]);
  expect(pathsOf(change)).toEqual([]);
});

it('keeps the channel of a stage although no round takes its votes', () => {
  const stage = { key: 'poll', kind: 'ballots', opens: { channels: ['poll'] } } as const;
  const poll = { ...RULES.channels![0]!, id: 'poll' };
  const before = { ...RULES, channels: [poll] };
  const after = { ...RULES, channels: [{ ...poll, identity: 'sms' as const }] };
  expect(refuseAmendment(before, after, [stage]).map(({ path }) => path)).toEqual(['channels[0].identity']);
});

it('names the stage and says in both languages what may change', () => {
  const [refused, ...others] = refuseAmendment(
    RULES,
    changed((rules) => void (rules['channels'][0].form.to = 6)),
    [CALL, VOTE],
  );
  expect(others).toEqual([]);
  expect(refused).toMatchObject({ code: 'stays-as-sealed' });
  expect(refused?.sentence.zh).toMatch(/“vote”/);
  expect(refused?.sentence.en).toMatch(/“vote”.*later rounds may change/);
});

describe('what a stage keeps', () => {
  const same = (stage: OpeningStage, change: (rules: Loose) => void): boolean =>
    JSON.stringify(keptBy(stage, RULES)) === JSON.stringify(keptBy(stage, changed(change)));

  it('differs exactly where an amendment is refused', () => {
    for (const [, change] of finalChanges) {
      expect(same(VOTE, change)).toBe(false);
      expect([same(CALL, change), same(SCREENING, change), same(ROADSHOW, change)]).toEqual([true, true, true]);
    }
    expect(same(VOTE, (rules) => void (rules['channels'][0].title = { zh: '别的' }))).toBe(true);
    expect(keptBy(ROADSHOW, RULES)).toEqual({});
  });
});

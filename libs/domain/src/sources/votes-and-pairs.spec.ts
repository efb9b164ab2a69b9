import { figuresOf } from '../../test/figures.js';
import type { Json, JsonObject } from '../../test/json.js';

const sum = (over: string) => ({ method: 'sum', over });

describe('votes', () => {
  const channel = (id: string, more: JsonObject = {}): JsonObject => ({
    id,
    title: { zh: '渠道' },
    kind: 'imported',
    form: { kind: 'choose', from: 1, to: 1 },
    ...more,
  });
  const voted = (from: JsonObject, steps: JsonObject[], channels: JsonObject[], tallies: JsonObject[]) =>
    figuresOf({
      declared: { channels },
      figures: [{ id: 'x', from, steps }],
      entries: 3,
      evidence: { tallies },
    }).map(({ x }) => x);
  const count = { method: 'count', over: 'group' };

  it('start at 0 in a tally that says nothing of the entry', () => {
    const tallies = [{ channel: 'poll', votes: [] }];
    expect(voted({ votes: 'poll' }, [], [channel('poll')], tallies)).toEqual(['0', '0', '0']);
  });

  it('are absent where a tally could not vote for the entry', () => {
    expect(
      voted(
        { votes: 'poll' },
        [],
        [channel('poll')],
        [
          {
            channel: 'poll',
            votes: [
              [1, 5],
              [2, null],
            ],
          },
        ],
      ),
    ).toEqual(['5', undefined, '0']);
  });

  it.each([
    ['sum', '11999999999999922'],
    ['median', '999999999999993.5'],
  ])('have an exact %s beyond what doubles hold', (method, result) => {
    const groups = [...'abcdefghijkl'].map((id) => ({ id }));
    const tallies = groups.map(({ id }, i) => ({ channel: 'poll', group: id, votes: [[1, 999_999_999_999_999 - i]] }));
    expect(voted({ votes: 'poll' }, [{ method, over: 'group' }], [channel('poll', { groups })], tallies)).toEqual([
      result,
      '0',
      '0',
    ]);
  });

  it('start at 0 in every key that is declared', () => {
    const poll = channel('poll', { groups: [{ id: 'a' }, { id: 'b' }] });
    const tallies = [
      {
        channel: 'poll',
        group: 'a',
        votes: [
          [1, 5],
          [2, null],
        ],
      },
      { channel: 'poll', group: 'b', votes: [] },
    ];
    expect(voted({ votes: 'poll' }, [count], [poll], tallies)).toEqual(['2', '1', '2']);
  });

  it('are no figure of the outcome while an axis is left, though it has one key', () => {
    const poll = channel('poll', { groups: [{ id: 'a' }] });
    const tallies = [{ channel: 'poll', group: 'a', votes: [[1, 5]] }];
    expect(voted({ votes: 'poll' }, [], [poll], tallies)).toEqual([undefined, undefined, undefined]);
    expect(voted({ votes: 'poll' }, [sum('group')], [poll], tallies)).toEqual(['5', '0', '0']);
  });

  it('start at 0 in each tally that there is, where the keys are open', () => {
    const poll = channel('poll', { groups: true });
    const tallies = [
      { channel: 'poll', group: 'z', votes: [[1, 5]] },
      { channel: 'poll', group: 'a', votes: [[2, null]] },
    ];
    expect(voted({ votes: 'poll' }, [count], [poll], tallies)).toEqual(['2', '1', '2']);
  });

  it('have no value in any cell of a tally that could not vote for the entry', () => {
    const poll = channel('poll', { form: { kind: 'rank', places: 2 } });
    const tallies = [
      {
        channel: 'poll',
        votes: [
          [1, 1, 5],
          [2, null],
        ],
      },
    ];
    expect(voted({ votes: 'poll' }, [{ method: 'count', over: 'cell' }], [poll], tallies)).toEqual(['2', '0', '2']);
  });

  it('of several channels stand beside each other, of one in a list too', () => {
    const channels = [channel('poll'), channel('mail')];
    const tallies = [
      { channel: 'poll', votes: [[1, 5]] },
      {
        channel: 'mail',
        votes: [
          [1, 7],
          [3, 1],
        ],
      },
    ];
    expect(voted({ votes: ['poll', 'mail'] }, [sum('channel')], channels, tallies)).toEqual(['12', '0', '1']);
    expect(voted({ votes: ['mail'] }, [{ method: 'pick', over: 'channel', key: 'mail' }], channels, tallies)).toEqual([
      '7',
      '0',
      '1',
    ]);
  });
});

describe('pairs', () => {
  const duels = { id: 'duels', title: { zh: '对决' }, kind: 'imported', form: { kind: 'rank', places: 3 } };
  const paired = (
    pairs: Json[],
    steps: JsonObject[],
    votes: Json[] = [],
    decisions: JsonObject[] = [],
    how: JsonObject = {},
  ) =>
    figuresOf({
      declared: { channels: [duels] },
      figures: [{ id: 'x', from: { pairs: 'duels', ...how }, steps }],
      entries: 3,
      evidence: { tallies: [{ channel: 'duels', votes, pairs }], decisions },
    }).map(({ x }) => x);
  const wins = { method: 'majority-wins', over: 'opponent' };
  const votes = { method: 'majority-votes', over: 'opponent' };
  const cycle = [
    [1, 2, 6],
    [2, 1, 4],
    [2, 3, 7],
    [3, 2, 3],
    [3, 1, 5],
    [1, 3, 5],
  ];

  it('give wins over every opponent: 6 to 4, 7 to 3, and 5 to 5 a draw', () => {
    expect(paired(cycle, [wins])).toEqual(['1', '1', '0']);
    expect(paired(cycle, [{ ...wins, draw: 0.5 }])).toEqual(['1.5', '1', '0.5']);
  });

  it('give votes over all opponents', () => {
    expect(paired(cycle, [votes])).toEqual(['11', '11', '8']);
    expect(paired(cycle, [sum('opponent')])).toEqual(['11', '11', '8']);
  });

  it('are a draw also where no ballot ranks either of two', () => {
    const one = [
      [1, 2, 3],
      [2, 1, 3],
    ];
    expect(paired(one, [{ ...wins, draw: 0.5 }])).toEqual(['1', '1', '1']);
  });

  it('leave out an entry that the tally could not vote for', () => {
    const two = cycle.slice(0, 2);
    expect(paired(two, [{ ...wins, draw: 0.5 }], [[3, null]])).toEqual(['1', '0', undefined]);
    expect(paired(two, [{ method: 'count', over: 'opponent' }], [[3, null]])).toEqual(['1', '1', '0']);
  });

  it('tell, where they are reversed, how many put the opponent first', () => {
    const against = (key: Json) => [{ method: 'pick', over: 'opponent', key }];
    expect(paired(cycle, against(3), [], [], { reversed: true })).toEqual(['5', '3', undefined]);
    expect(paired(cycle, against(3))).toEqual(['5', '7', undefined]);
    expect(paired(cycle, against('3'))).toEqual(['5', '7', undefined]);
  });

  it('give the same wins and votes reversed, where fewer against an entry are better', () => {
    for (const step of [wins, { ...wins, draw: 0.5 }, votes]) {
      expect(paired(cycle, [{ ...step, order: 'lowest-first' }], [], [], { reversed: true })).toEqual(
        paired(cycle, [step]),
      );
      expect(paired(cycle, [step], [], [], { reversed: true })).toEqual(
        paired(cycle, [{ ...step, order: 'lowest-first' }]),
      );
    }
  });

  it('are 0 for an entry whose votes are annulled, not for its opponents', () => {
    const annulled = { kind: 'votes-annulled', entry: 1, reason: 'x', at: '2023-05-09T02:12:40.000Z' };
    expect(paired(cycle, [votes], [], [annulled])).toEqual(['0', '11', '8']);
  });
});

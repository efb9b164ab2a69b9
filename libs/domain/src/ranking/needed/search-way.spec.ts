import { makeEvidence, makeList, makeRound, makeRulebook, numbered } from '../../../test/contest.js';
import type { JsonObject } from '../../../test/json.js';
import { byVotes, judges, marks, needed, onlyWay, points, total, votes, waysOf, web } from '../../../test/needed.js';
import { whatWasNeeded } from './what-was-needed.js';

describe('where more may be worse', () => {
  const scored = (...steps: JsonObject[]) => ({
    figures: [{ ...votes, steps }, points, total([{ figure: 'votes' }, { figure: 'points' }])],
    score: { figure: 'total' },
  });

  it.each([
    ['standard scores', [{ method: 'z-score' }]],
    ['shares of shares', [{ method: 'share-of-highest' }, { method: 'min-max' }]],
  ])('what is named was run, and is not called the least: %s', (_, steps) => {
    const given = { votes: [100, 50, 10], points: [0, 0, 0], round: scored(...steps) };
    expect(onlyWay(needed(given, 3, { before: 1 }))).toMatchObject({
      more: '91',
      isLeast: false,
      standing: { place: 1 },
      oneLess: { place: 1 },
    });
  });

  it('of small numbers every one is tried: 19 is on the second list, 20 on none, 21 on the first', () => {
    const lists = ['top', 'next'].map((id) => makeList({ id, take: 1, onTie: 'shrink' }));
    const way = onlyWay(needed({ votes: [20, 18, 16], round: { ...byVotes, lists } }, 3, { list: 'next' }));
    expect(way).toMatchObject({ more: '3', reaches: '19', isLeast: true });
  });

  it('a cap or a list above is reason enough not to call a large number the least', () => {
    const lists = ['top', 'next'].map((id) => makeList({ id, take: 1, onTie: 'shrink' }));
    const cast = { votes: [200, 180, 100] };
    const below = onlyWay(needed({ ...cast, round: { ...byVotes, lists } }, 3, { list: 'next' }));
    expect(below).toMatchObject({ more: '81', reaches: '181', isLeast: false });
    const caps = [{ attribute: 'district', atMost: 1 }];
    const round = { ...byVotes, lists: [makeList({ take: 2, onTie: 'shrink', caps })] };
    const capped = onlyWay(needed({ ...cast, districts: 'aba', round }, 3, { list: 'top' }));
    expect(capped).toMatchObject({ more: '101', reaches: '201', isLeast: false });
  });
});

describe('a round', () => {
  const earlier = makeRound({
    ...byVotes,
    id: 'screening',
    lists: [makeList({ id: 'shortlist', take: 2, onTie: 'shrink' })],
  });
  const later = makeRound({ figures: [marks()], score: { figure: 'marks' }, field: 'screening.shortlist' });
  const rulebook = makeRulebook({ channels: [web], panels: [judges()], rounds: [earlier, later] });
  const evidence = makeEvidence(rulebook, {
    entries: numbered(3),
    tallies: [{ channel: 'web', votes: [[1, 30], [2, 20], [3, 10]] }],
    sheets: [{ panel: 'judges', judge: 'J1', marks: [[1, 7], [2, 8]] }],
  }); // oxfmt-ignore

  it('is run without those after it: nobody judged who would have been let through', () => {
    const asked = { round: 'screening', entry: 3, goal: { list: 'shortlist' } };
    expect(onlyWay(whatWasNeeded(rulebook, evidence, asked))).toMatchObject({ more: '11', isLeast: true });
  });

  it('knows the votes of an earlier one too', () => {
    const total = { id: 'total', from: { weighted: [{ figure: 'screening.votes', weight: 0.1 }, { figure: 'marks' }], missing: 'refuse' } }; // oxfmt-ignore
    const rounds = [earlier, { ...later, figures: [marks(), total], score: { figure: 'total' } }];
    const both = makeRulebook({ channels: [web], panels: [judges()], rounds });
    const neededWith = (mark: number) => {
      const sheets = [{ panel: 'judges', judge: 'J1', marks: [[1, 7], [2, mark]] }]; // oxfmt-ignore
      const given = { ...evidence, ...makeEvidence(both), sheets };
      return waysOf(whatWasNeeded(both, given, { round: 'final', entry: 2, goal: { before: 1 } }));
    };
    // 1 has 3 + 7
    expect(neededWith(8).map(({ kind, tried }) => [kind, tried])).toMatchObject([
      ['votes', { more: '1', reaches: '21', standing: { score: '10.1' } }],
      ['figure', { more: '0.01', reaches: '8.01' }],
    ]);
    // 4 + 6.1; who takes part may change with the votes
    expect(neededWith(4)[0]?.tried).toMatchObject({ more: '41', reaches: '61', isLeast: false });
  });
});

import { makeEvidence, makeRound, makeRulebook, numbered, pointsEvidence, refusalsOf } from '../../test/contest.js';
import type { Json, JsonObject } from '../../test/json.js';
import type { Sentence } from '../terms/words.js';
import { explainEntry } from './explain-entry.js';

const at = '2023-05-09T02:12:40.000Z';

/** How the tie of an entry is told; all have the points that are given. */
function tieOf(
  entry: number,
  { round, points, decisions = [] }: { round: JsonObject; points: Json[]; decisions?: JsonObject[] },
) {
  const rulebook = makeRulebook({
    rounds: [makeRound({ id: 'first', title: { zh: '初评', en: 'First' } }), makeRound({ field: 'all', ...round })],
  });
  const evidence = pointsEvidence(rulebook, points, { decisions });
  const explained = explainEntry(rulebook, evidence, 'final', entry);
  if ('refused' in explained) throw new Error(refusalsOf(explained).join());
  return 'tie' in explained.standing ? explained.standing.tie?.sentence : undefined;
}

const decided = (kind: 'tie' | 'lot', order: Json[]): JsonObject => ({
  kind,
  round: 'final',
  order,
  reason: '规则第 9 条',
  at,
});
const said = (zh: string, en: string): Sentence => ({ zh, en });

describe('a tie says with whom, and', () => {
  it('that no rule parts them', () => {
    const round = { ties: [{ by: 'figure', figure: 'points' }] };
    expect(tieOf(2, { round, points: [5, 5, 4] })).toEqual(
      said('与 1 号同分，规则用尽仍并列', 'The same score as no. 1; no rule of the chain parts them'),
    );
  });

  it('what was decided, in its order, by its groups', () => {
    const round = { ties: [{ by: 'decision' }] };
    const two = { round, points: [5, 5, 4], decisions: [decided('tie', [2, 1])] };
    expect([tieOf(1, two), tieOf(2, two)]).toEqual([
      said('与 2 号同分，主办方裁定 2 号在前', 'The same score as no. 2; the organisers put no. 2 first'),
      said('与 1 号同分，主办方裁定 2 号在前', 'The same score as no. 1; the organisers put no. 2 first'),
    ]);
    const four = { round, points: [5, 5, 5, 5], decisions: [decided('tie', [2, [1, 3], 4])] };
    expect(tieOf(4, four)).toEqual(
      said(
        '与 1、2、3 号同分，主办方裁定先后：2 号，1、3 号，4 号',
        'The same score as nos. 1, 2, 3; the organisers put them in this order: no. 2, nos. 1, 3, no. 4',
      ),
    );
    expect(tieOf(3, four)).toEqual(
      said(
        '与 1、2、4 号同分，其中 2 个规则用尽仍并列',
        'The same score as nos. 1, 2, 4; 2 of them no rule of the chain parts',
      ),
    );
  });

  it('what was drawn, of those who were still tied', () => {
    const round = { ties: [{ by: 'lot' }] };
    const drawn = { round, points: [5, 5, 4], decisions: [decided('lot', [3, 2, 1])] };
    expect(tieOf(1, drawn)).toEqual(
      said('与 2 号同分，抽签决定 2 号在前', 'The same score as no. 2; a lot puts no. 2 first'),
    );
  });

  it('the values that a figure compared, of an earlier round too', () => {
    const figures = [
      {
        id: 'even',
        title: { zh: '同分', en: 'Even' },
        from: { facts: 'points' },
        steps: [{ method: 'times', number: 0 }],
      },
    ];
    const round = { figures, score: { figure: 'even' }, ties: [{ by: 'figure', figure: 'first.points' }] };
    expect(tieOf(1, { round, points: [5, 7] })).toEqual(
      said(
        '与 2 号同分，依规则分先后：比“初评的得分”，高者在前。1 号 5，2 号 7',
        'The same score as no. 2; parted by the rule: the higher “Points of First” comes first. No. 1 has 5, no. 2 has 7',
      ),
    );
  });

  it('of many those who stand nearest', () => {
    const facts = [...Array(9).keys()].map((i) => ({ set: 'points', entry: i + 1, value: i }));
    const figures = [
      { id: 'even', from: { facts: 'points' }, steps: [{ method: 'times', number: 0 }] },
      { id: 'points', title: { zh: '得分' }, from: { facts: 'points' } },
    ];
    const rulebook = makeRulebook({
      rounds: [makeRound({ figures, score: { figure: 'even' }, ties: [{ by: 'figure', figure: 'points' }] })],
    });
    const explained = explainEntry(rulebook, makeEvidence(rulebook, { entries: numbered(9), facts }), 'final', 9);
    if ('refused' in explained) throw new Error(refusalsOf(explained).join());
    expect(explained.standing.sentence.zh).toContain('排第 1');
    expect('tie' in explained.standing && explained.standing.tie?.sentence.zh).toBe(
      '与 1、2、3、4、5、6、7、8 号同分，依规则分先后：比“得分”，高者在前。9 号 8，4 号 3，5 号 4，6 号 5，7 号 6，8 号 7',
    );
  });
});

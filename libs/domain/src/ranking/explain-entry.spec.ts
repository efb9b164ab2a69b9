import { valueOfSum } from '../../test/arithmetic.js';
import { bigEvidence, bigRulebook } from '../../test/big/rulebook.js';
import { outcomeOf, refusalsOf } from '../../test/contest.js';
import { goldenCase, goldenCases } from '../../test/golden.js';
import type { JsonObject } from '../../test/json.js';
import type { ExplainedEntry, ExplainedLine } from '../explaining/explained-entry.js';
import { explainEntry, explainRound } from './explain-entry.js';
import type { Outcome, PartOutcome } from './outcome.js';

const explain = (rulebook: unknown, evidence: unknown, round: string, entry: number): ExplainedEntry => {
  const explained = explainEntry(rulebook, evidence, round, entry);
  if ('refused' in explained) throw new Error(refusalsOf(explained).join(', '));
  return explained;
};

const linesOf = ({ figures }: ExplainedEntry): ExplainedLine[] =>
  figures.flatMap(({ source, steps }) => [source, ...steps].flatMap(({ lines }) => lines));

const numberOf = (exact: string): number => {
  const [p, q = '1'] = exact.split('/');
  return Number(p) / Number(q);
};

/** Lines whose sum does not come to their result; numbers that were cut for the eye make it inexact. */
const wrongSums = (explained: ExplainedEntry): ExplainedLine[] =>
  linesOf(explained).filter(({ arithmetic, result }) => {
    const worth = arithmetic === null || result === null ? undefined : valueOfSum(arithmetic.en);
    if (worth === undefined || result === null) return false;
    const allowed = arithmetic?.en.includes('≈') === true ? 1e-2 : 1e-9;
    return Math.abs(worth - numberOf(result)) > allowed * Math.max(1, Math.abs(worth));
  });

/** What an explanation must share with the outcome. */
function expectAgreement(explained: ExplainedEntry, part: PartOutcome): void {
  const { entry, standing, figures, lists } = explained;
  const ranked = part.ranking.find((other) => other.entry === entry);
  const out = part.out.find((other) => other.entry === entry);
  if (ranked === undefined) expect(standing).toMatchObject({ out: out?.why });
  else {
    const { place, score, resolvedBy } = ranked;
    const others = (part.ties ?? []).find((tie) => tie.includes(entry))?.filter((other) => other !== entry);
    const tie = resolvedBy === undefined ? null : { with: others, resolvedBy };
    expect(standing).toMatchObject({ place, score, of: part.ranking.length, tie });
    expect(Object.fromEntries(figures.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])))).toEqual(
      ranked.figures,
    );
  }
  expect(lists.map(({ id }) => id)).toEqual(
    part.lists.filter(({ entries }) => entries.includes(entry)).map(({ id }) => id),
  );
}

const entriesOf = ({ ranking, out }: PartOutcome): number[] => [...ranking, ...out].map(({ entry }) => entry);

function expectEveryEntry(rulebook: unknown, evidence: unknown, outcome: Outcome): void {
  for (const round of outcome.rounds) {
    if (!('parts' in round)) continue;
    const explainer = explainRound(rulebook, evidence, round.id);
    if ('refused' in explainer) throw new Error(refusalsOf(explainer).join(', '));
    for (const part of round.parts) {
      for (const entry of entriesOf(part)) {
        const explained = explainer(entry);
        if ('refused' in explained) throw new Error(refusalsOf(explained).join(', '));
        expect(explained).toMatchObject({ entry, round: round.id, part: part.part });
        expectAgreement(explained, part);
        expect(wrongSums(explained)).toEqual([]);
      }
    }
  }
}

describe('the explanation of every entry', () => {
  it.each(goldenCases)('comes to the values, place and lists of the outcome: %s', (name) => {
    const { rulebook, evidence } = goldenCase(name);
    expectEveryEntry(rulebook, evidence, outcomeOf(rulebook, evidence));
  });

  it('is the same for one entry as among those of its round', () => {
    const { rulebook, evidence } = goldenCase('steps');
    const explainer = explainRound(rulebook, evidence, 'only');
    expect(typeof explainer === 'function' && explainer(2)).toEqual(explain(rulebook, evidence, 'only', 2));
  });

  it('has sums that are really summed up', () => {
    const { rulebook, evidence } = goldenCase('steps');
    const lines = [1, 2, 3].flatMap((entry) => linesOf(explain(rulebook, evidence, 'only', entry)));
    const sums = lines.filter(({ arithmetic }) => arithmetic !== null && valueOfSum(arithmetic.en) !== undefined);
    expect(sums.length).toBeGreaterThan(30);
    expect(['(3 − 1) ÷ 4 × 10', '−', '7', 'place 2', '5 − (\u22122)', '1,000 ÷ 0'].map(valueOfSum)).toEqual([
      5,
      NaN,
      undefined,
      undefined,
      7,
      0,
    ]);
  });

  it('comes to them also where the rulebook uses everything', () => {
    const evidence = bigEvidence();
    expectEveryEntry(bigRulebook, evidence, outcomeOf(bigRulebook, evidence));
  });
});

describe('the explanation of the model case', () => {
  const { rulebook, evidence } = goldenCase('gz-2022');
  const ninth = explain(rulebook, evidence, 'final', 1);

  it('says which marks were dropped, and why', () => {
    const points = ninth.figures.find(({ id }) => id === 'expert-points');
    const lines = points?.steps.find(({ method }) => method === 'trimmed-mean')?.lines ?? [];
    expect(lines.map(({ keys }) => keys.map(({ key }) => key))).toEqual([
      ['innovation'],
      ['effectiveness'],
      ['replicability'],
      ['influence'],
      ['presentation'],
    ]);
    for (const { inputs } of lines) {
      const marks = inputs.map(({ value }) => Number(value));
      const dropped = inputs.flatMap((input) =>
        input.dropped === null ? [] : [[input.dropped.zh, Number(input.value)]],
      );
      expect(dropped.sort()).toEqual([
        ['最低，去掉', Math.min(...marks)],
        ['最高，去掉', Math.max(...marks)],
      ]);
      expect(inputs.every(({ key }) => key?.axis === 'judge')).toBe(true);
    }
  });

  it('says how the tie was resolved, with the values that decided', () => {
    expect(ninth.standing).toMatchObject({ place: 9, score: '82.84', tie: { with: [7], resolvedBy: 0 } });
    const sentence = 'tie' in ninth.standing ? ninth.standing.tie?.sentence : undefined;
    expect(sentence).toEqual({
      zh: '与 7 号同分，依规则分先后：比“专家得分”，高者在前。1 号 ≈87.0714，7 号 ≈92.0071',
      en: 'The same score as no. 7; parted by the rule: the higher “Expert points” comes first. No. 1 has ≈87.0714, no. 7 has ≈92.0071',
    });
  });

  it('names the lists, and writes the total out', () => {
    expect(ninth.lists).toEqual([{ id: 'top-ten', title: { zh: '十大创新项目', en: 'Top ten' } }]);
    const total = ninth.figures.find(({ id }) => id === 'total');
    expect(total?.source.lines[0]?.arithmetic?.en).toBe('≈72.9764 × 0.3 + ≈87.0714 × 0.7');
    expect(total?.value).toBe('82.84');
  });
});

describe('the explanation of one who is not ranked', () => {
  const evidence = bigEvidence();

  it.each([
    ['main', 6, 'withdrawn', 'Withdrawn, hence not ranked'],
    ['main', 5, 'disqualified', 'Disqualified, hence not ranked'],
  ])('in %s, number %p, is the reason: %s', (round, entry, out, en) => {
    const { standing } = explain(bigRulebook, evidence, round, entry);
    expect(standing).toMatchObject({ out, sentence: { en } });
  });

  it('has the figures where the entry still counts in those of others, and none where it does not', () => {
    expect(explain(bigRulebook, evidence, 'main', 6).figures.length).toBeGreaterThan(50);
    expect(explain(bigRulebook, evidence, 'main', 5).figures).toEqual([]);
  });
});

describe('an explanation is refused', () => {
  const { rulebook, evidence } = goldenCase('gz-award-waiting');

  it('like the outcome', () => {
    expect(refusalsOf(explainEntry({}, evidence, 'final', 1)).length).toBeGreaterThan(0);
    expect(refusalsOf(explainEntry(rulebook, {}, 'final', 1)).length).toBeGreaterThan(0);
  });

  it('for a round that is not there, or waits, and for an entry that is not in it', () => {
    const rounds = outcomeOf(rulebook, evidence).rounds;
    const waiting = rounds.find((round) => 'waitsFor' in round);
    expect(waiting).toBeDefined();
    for (const round of ['nowhere', '', waiting?.id ?? '']) {
      expect(refusalsOf(explainEntry(rulebook, evidence, round, 1))).toEqual(['round unknown-round']);
    }
    for (const entry of [999, 0, -1, 1.5, NaN]) {
      expect(refusalsOf(explainEntry(rulebook, evidence, rounds[0]?.id ?? '', entry))).toEqual(['entry unknown-entry']);
    }
  });

  it('for a round without an outcome with the reason, by its title', () => {
    const sentences = (of: JsonObject, round: string) => {
      const explained = explainRound(rulebook, of, round);
      return typeof explained === 'function' ? [] : explained.refused.map(({ sentence }) => sentence);
    };
    expect(sentences(evidence, 'nowhere')).toEqual([
      {
        zh: '规则里没有 "nowhere" 这一轮；可用的有 shortlisting、award',
        en: 'The rulebook has no round "nowhere"; use one of shortlisting, award',
      },
    ]);
    expect(sentences(evidence, 'award')).toEqual([
      {
        zh: '“终评”还没有结果：要先裁定“入围城市”末位的并列',
        en: '“Award” has no outcome yet: the tie at the cut of “Shortlist” must be decided first',
      },
    ]);
    expect(sentences({ ...evidence, upTo: 'shortlisting' }, 'award')).toEqual([
      {
        zh: '“终评”还没有结果：这份数据只算到“初选”',
        en: '“Award” has no outcome yet: this evidence goes up to “Shortlisting” only',
      },
    ]);
  });
});

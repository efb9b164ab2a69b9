import type {
  ExplainedEntry,
  ExplainedFigure,
  ExplainedInput,
  ExplainedLine,
  ExplainedStepResult,
} from '../../../api/types';
import { layOut, lossesOf, scoreFigure } from './explanation-layout';

const words = (text: string) => ({ zh: text, en: text });
const key = (axis: string, id: string) => ({ axis, key: id, title: words(id) });
const input = (part: Partial<ExplainedInput>): ExplainedInput => ({
  key: null,
  figure: null,
  value: '1',
  weight: null,
  dropped: null,
  ...part,
});
const line = (part: Partial<ExplainedLine>): ExplainedLine => ({
  keys: [],
  inputs: [],
  inputsLeftOut: 0,
  arithmetic: null,
  result: '1',
  ...part,
});
const step = (method: string, lines: ExplainedLine[]): ExplainedStepResult => ({
  method,
  sentence: words(method),
  lines,
  linesLeftOut: 0,
});
const entryWith = (...figures: ExplainedFigure[]): ExplainedEntry => ({
  entry: 1,
  title: words('one'),
  shortTitle: null,
  isSample: false,
  round: 'final',
  part: null,
  lists: [],
  figures,
  standing: { place: 1, of: 1, score: '1', tie: null, sentence: words('first') },
  toCut: null,
  decisions: [],
});
const figure = (source: ExplainedStepResult, ...steps: ExplainedStepResult[]): ExplainedFigure => ({
  id: 'x',
  title: words('x'),
  source,
  steps,
  value: '1',
});

const criteria = ['a', 'b'].map((id) => key('criterion', id));
const judges = ['J1', 'J2', 'J3'].map((id) => key('judge', id));
const marks = step(
  'marks',
  criteria.flatMap((criterion) => judges.map((judge) => line({ keys: [criterion, judge] }))),
);

describe('a figure with axes', () => {
  const trimmed = step(
    'trimmed-mean',
    criteria.map((criterion) =>
      line({
        keys: [criterion],
        inputs: judges.map((judge, i) => input({ key: judge, dropped: i === 0 ? words('lowest') : null })),
        arithmetic: words('6 ÷ 2'),
      }),
    ),
  );
  const weighted = step('weighted-mean', [
    line({ inputs: criteria.map((criterion) => input({ key: criterion, weight: '0.5' })), arithmetic: words('sum') }),
  ]);
  const [sheet] = layOut(entryWith(figure(marks, trimmed, weighted)));

  it('shows marks once, as a table with what does not count', () => {
    expect(sheet?.table?.columns.map(({ key }) => key)).toEqual(['J1', 'J2', 'J3']);
    expect(sheet?.table?.rows.map(({ key, cells }) => [key.key, cells.map((cell) => cell?.dropped?.en)])).toEqual([
      ['a', ['lowest', undefined, undefined]],
      ['b', ['lowest', undefined, undefined]],
    ]);
    expect(sheet?.table?.results).toBeNull();
    expect(sheet?.above).toEqual([]);
  });

  it('adds up what each row makes, with its weight and how it came about', () => {
    expect(sheet?.addends?.addends.map(({ how, weight, share }) => [how?.en, weight, share])).toEqual([
      ['6 ÷ 2', '0.5', '0.5'],
      ['6 ÷ 2', '0.5', '0.5'],
    ]);
    expect(sheet?.closing).toEqual([]);
  });

  it('shows a sum in words where its parts do not add up', () => {
    const other = step('weighted-mean', [line({ ...weighted.lines[0], result: '2' })]);
    const [shown] = layOut(entryWith(figure(marks, trimmed, other)));
    expect(shown?.addends).toBeNull();
    expect(shown?.above.map(({ step: { method } }) => method)).toEqual(['trimmed-mean']);
    expect(shown?.closing[0]?.rows[0]?.showsInputs).toBe(false);
  });

  it('puts what a step makes of each judge below the marks', () => {
    const perJudge = step(
      'weighted-mean',
      judges.map((judge) =>
        line({ keys: [judge], inputs: criteria.map((criterion) => input({ key: criterion, weight: '0.5' })) }),
      ),
    );
    const mean = step('mean', [
      line({ inputs: judges.map((judge) => input({ key: judge })), arithmetic: words('3 ÷ 3') }),
    ]);
    const [shown] = layOut(entryWith(figure(marks, perJudge, mean)));
    expect(shown?.table?.results?.values).toEqual(['1', '1', '1']);
    expect(shown?.table?.rows.map(({ weight }) => weight)).toEqual(['0.5', '0.5']);
    expect(shown?.closing.map(({ rows }) => rows[0]?.showsInputs)).toEqual([false]);
  });

  it('writes the results out again when some of them do not count', () => {
    const meanOfJudge = step(
      'mean',
      judges.map((judge) => line({ keys: [judge], inputs: criteria.map((criterion) => input({ key: criterion })) })),
    );
    const drop = step('trimmed-mean', [
      line({ inputs: judges.map((judge) => input({ key: judge, dropped: words('highest') })) }),
    ]);
    const [other] = layOut(entryWith(figure(marks, meanOfJudge, drop)));
    expect(other?.closing[0]?.rows[0]?.showsInputs).toBe(true);
  });
});

describe('votes of which some were taken off', () => {
  const source = (result: string) =>
    step('votes', [
      line({ inputs: [input({ value: '1000' }), input({ value: '377', dropped: words('struck off') })], result }),
    ]);

  it('are told as cast, taken off and left', () => {
    expect(lossesOf(figure(source('623')))).toMatchObject({
      cast: '1000',
      lost: [{ value: '377', why: { en: 'struck off' } }],
    });
  });

  it('are not where the numbers say otherwise', () => {
    expect(lossesOf(figure(source('624')))).toBeNull();
    expect(lossesOf(figure(step('votes', [line({ result: '5' })])))).toBeNull();
  });
});

describe('a figure without axes', () => {
  it('that only takes another figure over shows its step alone', () => {
    const taken = step('figure', [line({ inputs: [input({ figure: { id: 'votes', title: words('votes') } })] })]);
    const share = step('share-of-highest', [line({ inputs: [input({})], arithmetic: words('1 ÷ 1') })]);
    const [sheet] = layOut(entryWith(figure(taken, share)));
    expect(sheet?.closing.map(({ step: { method } }) => method)).toEqual(['share-of-highest']);
    expect(sheet?.closing[0]?.rows[0]?.showsInputs).toBe(true);
  });

  it('that has no step shows its source', () => {
    const [sheet] = layOut(entryWith(figure(step('votes', [line({ result: '58139' })]))));
    expect(sheet?.closing.map(({ step: { method } }) => method)).toEqual(['votes']);
  });

  it('that is weighted and rounded shows its parts, then the rounding', () => {
    const parts = ['p', 'q'].map((id) => input({ figure: { id, title: words(id) }, weight: '0.5' }));
    const weighted = step('weighted', [line({ inputs: parts, arithmetic: words('p × 0.5 + q × 0.5') })]);
    const round = step('round', [line({ inputs: [input({})] })]);
    const [sheet] = layOut(entryWith(figure(weighted, round)));
    expect(sheet?.addends?.addends.map(({ id, share }) => [id, share])).toEqual([
      ['p', '0.5'],
      ['q', '0.5'],
    ]);
    expect(sheet?.closing.map(({ step: { method } }) => method)).toEqual(['round']);
  });

  it('names the parts where one of them is missing', () => {
    const parts = ['3', null].map((value) => input({ figure: { id: 'p', title: words('p') }, value }));
    const [sheet] = layOut(entryWith(figure(step('sum', [line({ inputs: parts, arithmetic: words('3') })]))));
    expect(sheet?.closing[0]?.rows[0]?.showsInputs).toBe(true);
  });
});

describe('the figure that makes the score', () => {
  const valued = (id: string, value: string | null) => ({ ...figure(step('votes', [])), id, value });

  it('is the last one that has its value: what is only taken over on the way has it too', () => {
    expect(scoreFigure(entryWith(valued('points', '1'), valued('total', '1'), valued('age', '7')))).toBe('total');
  });

  it('is none where nothing has that value', () => {
    expect(scoreFigure(entryWith(valued('points', '2'), valued('total', null)))).toBeNull();
  });
});

import type { Answers } from '../../../api/answers';
import { wantedFor } from './pages';

const OK = (body: unknown) => ({ status: 200, body: JSON.stringify(body) });

/** Everything that an address asks, turn by turn. */
function turnsOf(path: string, said: Answers, search = ''): (readonly string[] | string)[] {
  let answers: Answers = {};
  const turns: (readonly string[] | string)[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const wanted = wantedFor({ path, search, answers });
    if ('moved' in wanted) return [...turns, wanted.moved];
    if (wanted.asks.length === 0) return turns;
    turns.push(wanted.asks);
    answers = { ...answers, ...Object.fromEntries(wanted.asks.map((ask) => [ask, said[ask] ?? OK({})])) };
  }
  throw new Error('it never ends');
}

const SPRING = '/api/contests/spring-2031';
const CONTEST = OK({
  slug: 'spring-2031',
  stages: [],
  rulebook: {},
  rounds: [
    { id: 'screening', published: { round: 'screening', version: 2 }, notice: null, lists: [{ id: 'shortlist' }] },
    { id: 'final', published: null, notice: null, lists: [{ id: 'top-ten' }] },
  ],
});

describe('what a page asks', () => {
  it.each([
    ['/spring-2031/roadshow', [[SPRING, `${SPRING}/roadshow`]]],
    ['/en/spring-2031/rules', [[SPRING, `${SPRING}/rules?language=en`]]],
    ['/privacy', [['/api/contests'], [SPRING]]],
    ['/spring-2031/results', [[SPRING, `${SPRING}/results`]]],
    ['/spring-2031/rounds/final/results', [[SPRING, `${SPRING}/rounds/final/results`]]],
    ['/spring-2031/rounds/final/recompute', [[SPRING, `${SPRING}/rounds/final/results`]]],
    ['/spring-2031/live', [[SPRING, `${SPRING}/ballot`]]],
    ['/spring-2031/screen', [[SPRING, `${SPRING}/ballot`]]],
    ['/spring-2031/submitters', [[SPRING, `${SPRING}/submitters`]]],
    ['/spring-2031/submitters/A%2FB', [[SPRING, `${SPRING}/submitters/A%2FB`]]],
    ['/nothing/at', [['/api/contests/nothing']]],
    ['/no_slug/at', []],
    ['/spring-2031', [[SPRING], [`${SPRING}/entries?list=screening.shortlist`, `${SPRING}/rules?language=zh`]]],
    ['/', [['/api/contests'], [SPRING], [`${SPRING}/entries?list=screening.shortlist`, `${SPRING}/rules?language=zh`]]],
    ['/spring-2031/entries/40', [[SPRING, `${SPRING}/entries/40`], [`${SPRING}/results/final/entries/40`]]],
  ])('at %s', (path, turns) => {
    const said = {
      '/api/contests': OK({ contests: [{ slug: 'spring-2031' }], next: null }),
      [SPRING]: CONTEST,
      [`${SPRING}/entries/40`]: OK({ results: [{ round: 'final' }] }),
    };
    expect(turnsOf(path, said)).toEqual(turns);
  });

  it('follows what the address says', () => {
    // a version is one of a round: of the last one that is published, where the address names none
    const versions = `${SPRING}/rounds/screening/results`;
    const none = { status: 404, body: '{}' };
    expect(
      turnsOf('/spring-2031/results', { [SPRING]: CONTEST, [`${versions}?version=1`]: none }, '?version=1'),
    ).toEqual([[SPRING], [`${versions}?version=1`]]);
    const unpublished = OK({ rounds: [{ id: 'final', published: null }] });
    expect(turnsOf('/spring-2031/results', { [SPRING]: unpublished }, '?version=1')[1]).toEqual([
      `${SPRING}/rounds/final/results?version=1`,
    ]);
    const shown = OK({ round: 'screening', version: 1, rounds: [] });
    const said = { [SPRING]: CONTEST, [`${versions}?version=1`]: shown };
    const moved = '/spring-2031/rounds/screening/results?version=1';
    expect(turnsOf('/spring-2031/results', said, '?version=1').slice(2)).toEqual([moved]);
    expect(turnsOf('/en/spring-2031/results', said, '?version=1').slice(2)).toEqual([`/en${moved}`]);
    expect(turnsOf('/spring-2031/rounds/screening/results', {}, '?version=1')).toEqual([
      [SPRING, `${versions}?version=1`],
    ]);
    for (const page of ['vote', 'live', 'screen'])
      expect(turnsOf(`/spring-2031/${page}`, {}, '?channel=app')).toEqual([[SPRING, `${SPRING}/ballot?channel=app`]]);
    expect(turnsOf('/spring-2031/entries', {}, '?q=%E7%94%B5%E6%A2%AF&list=xyz&after=100')).toEqual([
      [SPRING, `${SPRING}/entries?search=%E7%94%B5%E6%A2%AF&after=100`],
    ]);
  });

  it('goes through long lists page by page', () => {
    const only = { '/api/contests': OK({ contests: [{ slug: 'spring-2031' }], next: null }) };
    // a further page of the list of contests is not the page of the one contest that stands first
    expect(turnsOf('/', { ...only, '/api/contests?after=7': OK({ contests: [], next: null }) }, '?after=7')).toEqual([
      ['/api/contests?after=7'],
    ]);
    expect(turnsOf('/', { '/api/contests': OK({ contests: [{ slug: 'spring-2031' }], next: 7 }) })).toEqual([
      ['/api/contests'],
    ]);
    const results = `${SPRING}/rounds/final/results`;
    const shown = '/spring-2031/rounds/final/results';
    expect(turnsOf(`${shown}/decisions`, {}, '?version=2&after=100')).toEqual([
      [SPRING, `${results}?version=2`, `${results}/decisions?version=2&after=100`],
    ]);
    expect(turnsOf(`${shown}/rows`, {}, '?version=2&out=true&after=100')).toEqual([
      [SPRING, `${results}?version=2`, `${results}/rows?version=2&out=true&after=100`],
    ]);
  });

  it('ends where the api refuses', () => {
    const said = { [SPRING]: { status: 404, body: '{}' } };
    expect(turnsOf('/spring-2031', said)).toEqual([[SPRING]]);
  });

  it('is nothing where the page has moved', () => {
    expect(turnsOf('/Spring-2031', {}, '?a=1')).toEqual(['/spring-2031?a=1']);
  });
});

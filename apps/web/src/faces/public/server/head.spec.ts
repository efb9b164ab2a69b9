import type { Answers } from '../../../api/answers';
import { findPage } from '../list/find-page';
import { headOf } from './head';

const CONTEST = {
  slug: 'spring-2031',
  title: { zh: '春季\u200b大赛', en: 'A spring contest' },
  lead: { zh: '一场小赛。', en: 'A small contest.' },
  isSimulated: true,
  rounds: [],
};
const ENTRY = { title: { zh: '只有中文' }, summary: { zh: '一句话。' }, results: [] };

const answer = (body: unknown, status = 200) => ({ status, body: JSON.stringify(body) });
const refusal = (status: number, code: string) => answer({ code, detail: { zh: '', en: '' } }, status);

const ANSWERS: Answers = {
  '/api/contests': answer({ contests: [{ slug: 'spring-2031' }], next: null }),
  '/api/contests/spring-2031': answer(CONTEST),
  '/api/contests/spring-2031/entries/40': answer(ENTRY),
  '/api/contests/spring-2031/entries/41': refusal(404, 'entry.not-found'),
  '/api/contests/spring-2031/results': refusal(404, 'results.not-published'),
  '/api/contests/spring-2031/rounds/final/results?version=9': refusal(404, 'version.not-found'),
  '/api/contests/spring-2031/ballot': refusal(409, 'contest.imported'),
  '/api/contests/spring-2031/roadshow': refusal(503, 'service.not-ready'),
  '/api/contests/autumn-2031': refusal(404, 'contest.not-found'),
};

function headAt(path: string, answers: Answers = ANSWERS) {
  const [pathname = '', search] = path.split('?');
  const found = findPage(pathname, search === undefined ? '' : `?${search}`);
  if (found.kind === 'moved') throw new Error('it has moved');
  return headOf(found, answers);
}

describe('the head of a page', () => {
  it.each([
    ['/privacy', '关于你，我们存了什么 | 桂冠'],
    ['/en/login', 'Log in | Laurel'],
    ['/', '春季大赛\uff08模拟数据\uff09 | 桂冠'],
    ['/spring-2031', '春季大赛\uff08模拟数据\uff09 | 桂冠'],
    ['/spring-2031/rules', '规则全文 | 春季大赛\uff08模拟数据\uff09'],
    ['/en/spring-2031/rules', 'The rules in full | A spring contest (simulated)'],
    ['/en/spring-2031/entries/40', '只有中文 | A spring contest (simulated)'],
  ])('%s is called %s', (path, title) => expect(headAt(path)).toMatchObject({ status: 200, title }));

  it('says what an entry is about, else what the contest is about', () => {
    expect(headAt('/spring-2031/entries/40').description).toBe('一句话。');
    expect(headAt('/en/spring-2031/rules').description).toBe('A small contest.');
    expect(headAt('/', {}).description).toContain('任何人都能重算');
  });

  it.each([
    ['/autumn-2031', 404, '没有找到这一页 | 桂冠'],
    ['/spring-2031/entries/41', 404, '没有找到这一页 | 春季大赛\uff08模拟数据\uff09'],
    ['/spring-2031/nothing', 404, '没有找到这一页 | 春季大赛\uff08模拟数据\uff09'],
    ['/spring-2031/roadshow', 503, '媒体巡展 | 春季大赛\uff08模拟数据\uff09'],
    ['/spring-2031/rounds/final/results?version=9', 404, '没有找到这一页 | 春季大赛\uff08模拟数据\uff09'],
    ['/spring-2031/vote', 200, '投票 | 春季大赛\uff08模拟数据\uff09'],
    ['/spring-2031/results', 200, '评选结果 | 春季大赛\uff08模拟数据\uff09'],
  ])('%s answers %i and stays out of search engines', (path, status, title) => {
    expect(headAt(path)).toMatchObject({ status, title, isIndexed: false });
  });

  it('keeps sign-in and set-up out of search engines', () => {
    expect(['/login', '/setup', '/privacy'].map((path) => headAt(path).isIndexed)).toEqual([false, false, true]);
  });

  it('names the page in both languages', () => {
    expect(headAt('/en/spring-2031/rules').paths).toEqual({ zh: '/spring-2031/rules', en: '/en/spring-2031/rules' });
  });
});

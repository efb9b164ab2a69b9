import { findPage, inLanguage } from './find-page';

const at = (path: string, search = '') => {
  const found = findPage(path, search);
  return found.kind === 'moved' ? found.to : found;
};

describe('an address', () => {
  it.each([
    ['/', 'home', 'zh', '', ''],
    ['/en', 'home', 'en', '', ''],
    ['/en/', 'home', 'en', '', ''],
    ['/privacy', 'privacy', 'zh', '', ''],
    ['/en/login', 'login', 'en', '', ''],
    ['/spring-2031', 'contest', 'zh', 'spring-2031', ''],
    ['/en/spring-2031/results', 'results', 'en', 'spring-2031', ''],
    ['/spring-2031/entries', 'entries', 'zh', 'spring-2031', ''],
    ['/spring-2031/entries/40', 'entry', 'zh', 'spring-2031', '40'],
    ['/spring-2031/rounds/final/results', 'round', 'zh', 'spring-2031', ''],
    ['/spring-2031/rounds/final/results/rows', 'rows', 'zh', 'spring-2031', ''],
    ['/en/spring-2031/rounds/final/recompute', 'recompute', 'en', 'spring-2031', ''],
    ['/%73pring-2031/rules', 'rules', 'zh', 'spring-2031', ''],
    ['/spring-2031/submitters', 'submitters', 'zh', 'spring-2031', ''],
  ])('%s leads to %s', (path, name, language, slug, number) => {
    expect(at(path)).toMatchObject({ kind: 'page', name, place: { language, slug, number } });
  });

  it.each([
    ['/nothing/at/all', 'nothing'],
    ['/spring-2031/nothing', 'spring-2031'],
    ['/spring-2031/entries/0', 'spring-2031'],
    ['/spring-2031/entries/100000', 'spring-2031'],
    ['/spring-2031/entries/1/x', 'spring-2031'],
    ['/spring-2031%2fresults', ''],
    ['/a_b', ''],
    ['/%00', ''],
    ['/%E0%A4%A', ''],
    ['/en/en', ''],
    ['/spring-2031/rounds/final_/results', 'spring-2031'],
    ['/spring-2031/rounds/final', 'spring-2031'],
    ['/spring-2031/__proto__', 'spring-2031'],
  ])('%s leads nowhere', (path, slug) => {
    expect(at(path)).toMatchObject({ kind: 'page', name: null, place: { slug } });
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])('may name a contest %s', (slug) => {
    const found = at(`/${slug.toLowerCase()}`);
    expect(found).toMatchObject({ kind: 'page', name: 'contest' });
  });
});

describe('the address of a submitter', () => {
  const name = (path: string) => {
    const found = at(path);
    return typeof found === 'string' ? found : [found.name, found.place.name, found.place.path];
  };
  const CITY = '%E5%B8%82%E5%B1%80';

  it.each([
    [`/spring-2031/submitters/${CITY}`, '市局', `/spring-2031/submitters/${CITY}`],
    ['/en/spring-2031/submitters/\u5e02\u5c40', '市局', `/spring-2031/submitters/${CITY}`],
    ['/spring-2031/submitters/A%2FB%20Office%3F', 'A/B Office?', '/spring-2031/submitters/A%2FB%20Office%3F'],
    ['/spring-2031/submitters/007', '007', '/spring-2031/submitters/007'],
    ['/spring-2031/submitters/entries', 'entries', '/spring-2031/submitters/entries'],
  ])('%s is its name as it stands', (path, said, own) => expect(name(path)).toEqual(['submitter', said, own]));

  it.each([
    [`/Spring-2031/submitters/ABC${CITY}/`, `/spring-2031/submitters/ABC${CITY}`],
    ['/spring-2031//submitters/\uff21', '/spring-2031/submitters/%EF%BC%A1'],
    ['/en/spring-2031/Submitters/A', '/en/spring-2031/submitters/A'],
  ])('%s is led to %s: the name stays', (path, to) => expect(at(path)).toBe(to));

  it.each(['/spring-2031/submitters/%00', `/spring-2031/submitters/${'a'.repeat(401)}`, '/spring-2031/submitters/a/b'])(
    '%s is none',
    (path) => expect(at(path)).toMatchObject({ kind: 'page', name: null }),
  );

  it('is the same in both languages', () => {
    const found = findPage(`/en/spring-2031/submitters/${CITY}`, '?after=7');
    if (found.kind === 'moved') throw new Error('it has moved');
    expect(inLanguage(found.place, 'zh')).toBe(`/spring-2031/submitters/${CITY}?after=7`);
  });
});

describe('an address that was meant otherwise', () => {
  it.each([
    ['/Spring-2031/Results', '/spring-2031/results'],
    ['/EN/spring-2031', '/en/spring-2031'],
    ['/spring-2031/results\u3002', '/spring-2031/results'],
    ['/spring-2031/results%EF%BC%89', '/spring-2031/results'],
    ['/spring-2031/results.', '/spring-2031/results'],
    ['/spring-2031/results%22,', '/spring-2031/results'],
    ['/spring-2031/', '/spring-2031'],
    ['/spring-2031//rules', '/spring-2031/rules'],
    ['/spring-2031/entries/08', '/spring-2031/entries/8'],
    ['/spring-2031/entries/\uff18', '/spring-2031/entries/8'],
  ])('%s is led to %s', (path, to) => {
    expect(at(path)).toBe(to);
    expect(at(path, '?version=1')).toBe(`${to}?version=1`);
    expect(at(to)).toMatchObject({ kind: 'page' });
  });

  it('is not led away where there is no such page either', () => {
    expect(at('/Spring-2031/Nothing')).toMatchObject({ kind: 'page', name: null });
  });
});

describe('the same page in another language', () => {
  it.each([
    ['/spring-2031/entries', '?q=a%26b&after=100', '/en/spring-2031/entries?q=a%26b&after=100'],
    ['/', '', '/en'],
    ['/en//evil.example', '', '/en/evil.example'],
    ['//evil.example', '', '/en/evil.example'],
    ['/en/%5Cevil.example', '', '/en/%5Cevil.example'],
    ['/en/%09/evil.example', '', '/en/%09/evil.example'],
    ['/en/%5C%5Cevil.example/a b', '', '/en/%5C%5Cevil.example/a%20b'],
  ])('%s%s', (path, search, english) => {
    const found = findPage(path, search);
    if (found.kind === 'moved') throw new Error('it has moved');
    expect(inLanguage(found.place, 'en')).toBe(english);
    expect(inLanguage(found.place, 'zh')).toBe(english.replace(/^\/en(?=\/|$)/, '') || '/');
  });
});

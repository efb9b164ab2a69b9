import { QueryObserver } from '@tanstack/react-query';
import { contestAddress, entriesAddress, rulesAddress } from './addresses';
import { knownIn } from './answers';
import { keyOf } from './asking';
import { isWorthAsking, makeQueryClient } from './query-client';
import { ApiProblem, Unreachable } from './problem';
import { knownTo, seed } from './seed';

const ADDRESS = contestAddress('spring-2031');

describe('an address of the api', () => {
  it('says what is asked and nothing else, in a fixed order', () => {
    expect(ADDRESS).toBe('/api/contests/spring-2031');
    expect(rulesAddress('a b', { language: 'en', version: undefined })).toBe('/api/contests/a%20b/rules?language=en');
    expect(entriesAddress('spring-2031', { search: '电 梯', list: undefined })).toBe(
      '/api/contests/spring-2031/entries?search=%E7%94%B5+%E6%A2%AF',
    );
  });
});

describe('answers that came with the page', () => {
  const answers = {
    [ADDRESS]: { status: 200, body: '{"slug":"spring-2031"}' },
    '/api/refused': { status: 404, body: '{"code":"entry.not-found","detail":{"zh":"","en":"none"}}' },
  };

  it('are known at once', () => {
    const client = makeQueryClient();
    seed(client, answers);
    expect(knownTo(client)(ADDRESS)).toEqual({ slug: 'spring-2031' });
    expect(knownIn(answers)(ADDRESS)).toEqual({ slug: 'spring-2031' });
    expect(knownIn(answers)('/api/refused')).toBeUndefined();
    expect(knownIn(answers)('constructor')).toBeUndefined();
  });

  it('are not asked for again, refused or not', () => {
    const client = makeQueryClient();
    seed(client, answers);
    const queryFn = jest.fn();
    for (const address of Object.keys(answers)) {
      const observer = new QueryObserver(client, { queryKey: keyOf(address), queryFn });
      observer.subscribe(() => undefined)();
    }
    expect(queryFn).not.toHaveBeenCalled();
    expect(client.getQueryState(keyOf('/api/refused'))?.error).toMatchObject({ status: 404, code: 'entry.not-found' });
  });
});

describe('a refusal', () => {
  it.each([
    [new ApiProblem(404, {}), false],
    [new ApiProblem(400, {}), false],
    [new ApiProblem(500, {}), false],
    [new ApiProblem(502, {}), true],
    [new ApiProblem(503, {}), true],
    [new Unreachable('silence'), true],
  ])('%s is worth asking again: %s', (error, is) => expect(isWorthAsking(error)).toBe(is));

  it('is not asked again, and silence once', () => {
    const retry = makeQueryClient().getDefaultOptions().queries?.retry;
    if (typeof retry !== 'function') throw new Error('there is no rule');
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
    expect([0, 1].map((failures) => retry(failures, new Unreachable('silence')))).toEqual([true, false]);
    expect(retry(0, new ApiProblem(404, {}))).toBe(false);
  });
});

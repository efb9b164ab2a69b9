import { readFileSync } from 'node:fs';
import { setupI18n } from '@lingui/core';
import type { Contest, Ranked, Results } from '../../api/types';
import { type Language, tagOf } from '../../ui/language';
import { citationOf } from './citation';
import type { RowSource } from './placed';

const CONTEST = {
  slug: 'spring-2031',
  title: { zh: '春季\u200b大赛', en: 'The spring contest' },
  edition: { zh: '第二届', en: 'its second edition' },
  organisers: [{ zh: '甲局', en: 'Bureau A' }, { zh: '乙报' }],
  isSimulated: true,
} as unknown as Contest;

const RESULTS = {
  round: 'final',
  version: 3,
  // still the day before in London
  publishedAt: '2031-05-19T16:30:00.000Z',
  rounds: [
    { id: 'screening', title: { zh: '初评', en: 'Screening' } },
    { id: 'final', title: { zh: '终评', en: 'Final' } },
  ],
  hashes: { rulebook: 'aa', evidence: 'bb', outcome: 'cc' },
} as unknown as Results;

const RANKED = {
  number: 16,
  place: 9,
  title: { zh: '旧楼\u200b装电梯', en: 'Lifts for old houses' },
  submitters: [{ zh: '丙街', en: 'Street C' }, { zh: 'D' }],
  score: '82.84',
} as unknown as Ranked;

const source = (round: string) =>
  ({
    published: { slug: 'spring-2031', round: 'final', version: 3 },
    round,
    score: { figure: 'total', title: { zh: '总分', en: 'Total' }, digits: 2 },
    write: (score: string) => score,
  }) as RowSource;

/** The words of the catalogue that the pages are drawn with. */
function wordsIn(language: Language): Record<string, string> {
  const text = readFileSync(new URL(`../../faces/public/locales/${tagOf(language)}.po`, import.meta.url), 'utf8');
  const entries = [...text.matchAll(/^msgid "(.+)"\nmsgstr "(.+)"$/gm)];
  return Object.fromEntries(entries.map(([, id, said]) => [id, said]));
}

function cite(language: Language, { contest = CONTEST, round }: { contest?: Contest; round?: string } = {}): string[] {
  const i18n = setupI18n({ locale: tagOf(language), messages: { [tagOf(language)]: wordsIn(language) } });
  const clock = { timeZone: 'Asia/Shanghai', language };
  const place = round === undefined ? null : { source: source(round), ranked: RANKED };
  return citationOf({ contest, results: RESULTS, place }, { i18n, clock, site: 'https://award.example' }).split('\n');
}

describe('a citation', () => {
  it('says of a place who, whose contest, which version and where', () => {
    expect(cite('zh', { round: 'final' })).toEqual([
      '模拟数据\uff0c非大赛结果',
      '旧楼装电梯\uff08丙街\u3001D\uff09\uff1a第 9 名\uff0c总分 82.84',
      '春季大赛\uff0c第二届\uff0c终评',
      '主办\uff1a甲局\u3001乙报',
      '据桂冠第 3 版\uff0c2031年5月20日公布\uff1ahttps://award.example/spring-2031/rounds/final/results?version=3&place=16',
      '结果指纹\uff08SHA-256\uff09\uff1acc',
    ]);
  });

  it('says it in English, with Chinese where that is all there is', () => {
    expect(cite('en', { round: 'final' })).toEqual([
      'Simulated data, not the contest\u2019s results',
      'Lifts for old houses (Street C; D): place 9, Total 82.84',
      'The spring contest, its second edition, Final',
      'Organised by Bureau A; 乙报',
      'Laurel, version 3, published on 20 May 2031: https://award.example/en/spring-2031/rounds/final/results?version=3&place=16',
      'Fingerprint of the outcome (SHA-256): cc',
    ]);
  });

  it('names the round in which a place was won, though a later one shows it', () => {
    expect(cite('zh', { round: 'screening' })[2]).toBe('春季大赛\uff0c第二届\uff0c初评');
  });

  it('of the results as a whole names no entry', () => {
    expect(cite('zh')).toHaveLength(5);
    expect(cite('zh')[1]).toBe('春季大赛\uff0c第二届\uff0c终评');
  });

  it('leaves out what there is not', () => {
    const contest = { ...CONTEST, isSimulated: false, organisers: [], edition: null };
    expect(cite('zh', { contest })).toHaveLength(3);
    expect(cite('zh', { contest })[0]).toBe('春季大赛\uff0c终评');
  });
});

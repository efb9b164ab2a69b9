import { setupI18n } from '@lingui/core';
import { splitTitle } from '../../../../ui/split-title';
import type { ShownPlace } from '../../list/shown-place';
import { drawPicture } from './draw-picture';
import { rasterise } from './rasterise';

const RANKED = {
  number: 16,
  place: 9,
  title: { zh: '旧楼\u200b装电梯', en: 'Lifts for old houses' },
  submitters: [{ zh: '丙街' }, { zh: '丁社区' }],
  lists: ['winner'],
  score: '82.84',
};

interface Changes {
  readonly ranked?: object;
  readonly isSimulated?: boolean;
}

const shownWith = ({ ranked = {}, isSimulated = false }: Changes) =>
  ({
    contest: {
      slug: 'spring-2031',
      title: { zh: '春季大赛', en: 'A spring contest' },
      timeZone: 'Asia/Shanghai',
      isSimulated,
    },
    results: { round: 'final', version: 3, publishedAt: '2031-05-19T16:30:00.000Z' },
    part: {
      lists: [
        { id: 'winner', title: { zh: '十大' } },
        { id: 'others', title: { zh: '入围' } },
      ],
    },
    ranked: { ...RANKED, ...ranked },
    source: { score: { figure: 'total', title: { zh: '总分' }, digits: 2 }, write: (score: string) => score },
  }) as unknown as ShownPlace;

const i18n = setupI18n({ locale: 'zh-CN', messages: { 'zh-CN': {} } });
const draw = (changes: Changes = {}, language: 'zh' | 'en' = 'zh'): string =>
  drawPicture(shownWith(changes), { i18n, language, split: splitTitle, host: 'award.example' });

/** How many of the pixels of a picture are dark. */
function inkOf(svg: string): number {
  const { Resvg } = jest.requireActual<typeof import('@resvg/resvg-js')>('@resvg/resvg-js');
  const { pixels } = new Resvg(wrap(rasterise(svg))).render();
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark += 1;
  return dark;
}

/** A decoder reads the bytes again. */
const wrap = (png: Uint8Array): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><image width="1200" height="630" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`;

const textsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);

describe('the picture of a place', () => {
  it('says who came where by which figure, whose contest it is, which version of when, and where', () => {
    expect(textsOf(draw())).toEqual([
      '春季大赛',
      '桂冠',
      '9',
      '第 9 名',
      '旧楼装电梯',
      '丙街\u3001丁社区',
      '总分',
      '82.84',
      '十大',
      '第 3 版 \u2014 2031年5月20日',
      'award.example',
    ]);
    expect(textsOf(draw({}, 'en'))).toEqual(expect.arrayContaining(['A spring contest', 'Lifts for old houses']));
  });

  it('says in its midst that it is simulated, in dashes', () => {
    const svg = draw({ isSimulated: true });
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['模拟名次', '模拟名次与分数\uff0c非大赛结果']));
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(3);
    expect(draw()).not.toContain('stroke-dasharray');
  });

  it('is golden for an award alone', () => {
    expect(draw()).toContain('#9c7318');
    expect(draw({ ranked: { lists: ['others'] } })).not.toContain('#9c7318');
    expect(textsOf(draw({ ranked: { lists: ['others'] } }))).toContain('入围');
  });

  it('lets no word out of its place', () => {
    const svg = draw({
      ranked: { title: { zh: '</text><script>&"\u0007\uffff' }, submitters: [{ zh: '\u5c40'.repeat(200) }] },
    });
    expect(svg).not.toContain('<script');
    expect(() => rasterise(svg)).not.toThrow();
  });
});

describe('as PNG', () => {
  it('is of the size that chat apps ask for', () => {
    const png = Buffer.from(rasterise(draw()));
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(300_000);
  });

  it('shows Chinese as it is written, not as boxes', () => {
    const titled = (zh: string): string => draw({ ranked: { title: { zh } } });
    const [one, many, none] = ['\u4e00\u4e00\u4e00\u4e00', '\u9f98\u9f98\u9f98\u9f98', '\u0378\u0378\u0378\u0378'].map(
      (zh) => inkOf(titled(zh)),
    );
    // four strokes, four of the densest characters, and four boxes of a font that has none of them
    expect(one).not.toBe(none);
    expect(many).not.toBe(none);
    expect((many ?? 0) - (one ?? 0)).toBeGreaterThan(2_000);
  });
});

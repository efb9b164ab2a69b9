import type { I18n } from '@lingui/core';
import { formatDay } from '../../../../ui/format/moments';
import { LEAVES, TWIGS } from '../../../../ui/laurel-mark';
import type { Language } from '../../../../ui/language';
import { sayWords, type Words } from '../../../../ui/say-words';
import type { SplitTitle } from '../../../../ui/split-title';
import { SITE } from '../../list/page-list';
import type { ShownPlace } from '../../list/shown-place';
import { layOut, type LaidOut, LEADING, type Room } from './lay-out';
import { COLORS, dashedAt, EDGE, HEIGHT, linesAt, plainMarks, ruleAt, stampAt, textAt, WIDTH } from './picture-svg';
import { widthOf } from './text-width';
import { wreathAt } from './wreath';

/** How a picture speaks. */
export interface Speech {
  readonly i18n: I18n;
  readonly language: Language;
  /** Where Chinese titles may break. */
  readonly split: SplitTitle;
  /** The site's own, without the protocol. */
  readonly host: string;
}

const LEFT = 352;
const RIGHT = WIDTH - EDGE;

/** A place as a card: which, whose, by how much, what it won, in whose contest; what is simulated says so in its midst. */
export function drawPicture(shown: ShownPlace, speech: Speech): string {
  const { contest, part, ranked } = shown;
  const [first] = part.lists;
  const isAward = first !== undefined && ranked.lists.includes(first.id);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Noto Sans SC">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLORS.paper}"/>`,
    ...(contest.isSimulated ? [dashedAt({ x: 18, y: 18 }, WIDTH - 36, HEIGHT - 36)] : []),
    headOf(shown, speech),
    isAward ? ruleAt(116, 5, 'gold') + ruleAt(125, 1.5, 'gold') : ruleAt(118, 3, 'ink'),
    placeOf(shown, speech, isAward),
    wordsOf(shown, speech),
    scoreOf(shown, speech, isAward),
    footOf(shown, speech),
    '</svg>',
  ].join('');
}

/** The contest, and the sign of the house. */
function headOf({ contest }: ShownPlace, speech: Speech): string {
  const site = SITE[speech.language];
  const mark = widthOf(site, 'bold') * 30;
  const room = { width: RIGHT - EDGE - mark - 90, sizes: [32, 28, 24], height: 44, weight: 'bold' } as const;
  return [
    linesAt({ x: EDGE, y: 84 }, laidOut(contest.title, speech, room), { weight: 'bold', color: 'soft' }),
    `<g transform="translate(${RIGHT - mark - 48} 50) scale(1.2)" fill="${COLORS.laurel}"><path d="${LEAVES}"/>`,
    `<path d="${TWIGS}" fill="none" stroke="${COLORS.laurel}" stroke-width="1.3"/></g>`,
    textAt({ x: RIGHT, y: 84 }, site, { size: 30, weight: 'bold', color: 'laurel', anchor: 'end' }),
  ].join('');
}

function placeOf({ contest, ranked: { place } }: ShownPlace, { i18n }: Speech, isAward: boolean): string {
  const middle = EDGE + 120;
  const size = place > 99 ? 72 : 92;
  const said = i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } });
  const number = { size, weight: 'bold', anchor: 'middle' } as const;
  const simulated = i18n._({ id: 'tag.simulated-places', message: '模拟名次' });
  return [
    isAward ? wreathAt(EDGE, 152, 240) : '',
    textAt({ x: middle, y: 304 }, String(place), { ...number, color: isAward ? 'goldInk' : 'ink' }),
    textAt({ x: middle, y: 434 }, said, { size: 32, weight: 'bold', color: 'ink', anchor: 'middle' }),
    contest.isSimulated ? stampAt({ y: 458, from: middle - 126, to: middle + 126, isCentred: true }, simulated) : '',
  ].join('');
}

/** What it is called and who submitted it. */
function wordsOf({ ranked: { title, submitters } }: ShownPlace, speech: Speech): string {
  const width = RIGHT - LEFT;
  const name = laidOut(title, speech, { width, sizes: [54, 48, 42, 36, 31], height: 168, weight: 'bold' });
  const who = layOut(
    submitters.flatMap((submitter, index) => [
      ...(index === 0 ? [] : [speech.language === 'zh' ? '、' : '; ']),
      ...piecesOf(submitter, speech),
    ]),
    { width, sizes: [28, 25, 22, 20], height: 66, weight: 'regular' },
  );
  const top = 152 + name.size;
  const below = top + (name.lines.length - 1) * name.size * LEADING + who.size * 1.9;
  return (
    linesAt({ x: LEFT, y: top }, name, { weight: 'bold', color: 'ink' }) +
    linesAt({ x: LEFT, y: below }, who, { weight: 'regular', color: 'soft' })
  );
}

/** By which figure it stands there, and the list that it won. */
function scoreOf({ contest, part, ranked, source }: ShownPlace, speech: Speech, isAward: boolean): string {
  const { i18n, language } = speech;
  const figure = cut(sayWords(source.score.title, language), 16);
  const score = cut(source.write(ranked.score), 18);
  const won = part.lists.find(({ id }) => ranked.lists.includes(id));
  const list = won === undefined ? '' : cut(sayWords(won.title, language), 20);
  const begin = LEFT + widthOf(figure, 'regular') * 30 + 18;
  const mark = i18n._({ id: 'first.simulated', message: '模拟名次与分数，非大赛结果' });
  const end = begin + widthOf(score, 'bold') * 64 + 28;
  return [
    textAt({ x: LEFT, y: 452 }, figure, { size: 30, weight: 'regular', color: 'soft' }),
    textAt({ x: begin, y: 452 }, score, { size: 64, weight: 'bold', color: 'ink' }),
    textAt({ x: end, y: 452 }, list, { size: 34, weight: 'bold', color: isAward ? 'goldInk' : 'soft' }),
    contest.isSimulated ? stampAt({ y: 474, from: LEFT, to: RIGHT, isCentred: false }, plainMarks(mark)) : '',
  ].join('');
}

/** Of which version of when, and where it stands. */
function footOf({ contest, results }: ShownPlace, { i18n, language, host }: Speech): string {
  const version = i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version: results.version } });
  const day = formatDay(results.publishedAt, { timeZone: contest.timeZone, language });
  const style = { size: 24, weight: 'regular', color: 'faint' } as const;
  return [
    textAt({ x: LEFT, y: 586 }, `${version} \u2014 ${day}`, style),
    textAt({ x: RIGHT, y: 586 }, cut(host, 48), { ...style, anchor: 'end' }),
  ].join('');
}

const laidOut = (words: Words, speech: Speech, room: Room): LaidOut => layOut(piecesOf(words, speech), room);

/** Chinese breaks as titles do on the pages, anything else between its words. */
function piecesOf(words: Words, { language, split }: Speech): readonly string[] {
  const isEnglish = language === 'en' && words.en !== undefined;
  return isEnglish ? plainMarks(sayWords(words, 'en')).split(/(?<= )/) : split(words.zh);
}

const cut = (text: string, most: number): string => {
  const characters = [...plainMarks(text)];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}\u2026`;
};

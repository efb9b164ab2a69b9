import { type LaidOut, LEADING } from './lay-out';
import { type Weight, widthOf } from './text-width';

export const WIDTH = 1200;
export const HEIGHT = 630;

/** The colours of the site's paper, as `tokens.css` has them: a picture is seen by day. */
export const COLORS = {
  paper: '#fdfdfb',
  ink: '#15201a',
  soft: '#414d46',
  faint: '#5b675f',
  edge: '#77837b',
  laurel: '#12603f',
  gold: '#9c7318',
  goldInk: '#76540c',
} as const;

type Color = keyof typeof COLORS;

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly color: Color;
  /** `end`: what is given is where it ends. */
  readonly anchor?: 'middle' | 'end';
}

interface Point {
  readonly x: number;
  /** Of a text: where its line stands. */
  readonly y: number;
}

/** Latin marks, since the font's own of these are as wide as a Chinese character. */
const PLAIN: Readonly<Record<string, string>> = { '\u2018': "'", '\u2019': "'", '\u201c': '"', '\u201d': '"' };

const isLatin = (text: string): boolean => !/\p{Script=Han}/u.test(text);

export const plainMarks = (text: string): string =>
  isLatin(text) ? text.replace(/[\u2018\u2019\u201c\u201d]/g, (mark) => PLAIN[mark] ?? mark) : text;

export function textAt({ x, y }: Point, text: string, { size, weight, color, anchor }: TextStyle): string {
  const weightNumber = weight === 'bold' ? 700 : 400;
  const at = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weightNumber}" fill="${COLORS[color]}"${at}>${escapeXml(text)}</text>`;
}

/** Lines below each other; the first stands on y. */
export const linesAt = ({ x, y }: Point, { lines, size }: LaidOut, style: Omit<TextStyle, 'size'>): string =>
  lines.map((line, index) => textAt({ x, y: y + index * size * LEADING }, line, { ...style, size })).join('');

export const ruleAt = (y: number, thickness: number, color: Color): string =>
  `<rect x="${EDGE}" y="${y}" width="${WIDTH - 2 * EDGE}" height="${thickness}" fill="${COLORS[color]}"/>`;

export const EDGE = 64;

/** Dashed, as everything is that is not real. */
export const dashedAt = ({ x, y }: Point, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${COLORS.edge}" stroke-width="3" stroke-dasharray="12 8"/>`;

interface StampPlace {
  readonly y: number;
  /** It has room between these two, and begins at the first or stands in their middle. */
  readonly from: number;
  readonly to: number;
  readonly isCentred: boolean;
}

/** A mark with a dashed edge. */
export function stampAt({ y, from, to, isCentred }: StampPlace, text: string): string {
  const size = Math.min(30, (to - from - 36) / widthOf(text, 'bold'));
  const width = widthOf(text, 'bold') * size + 36;
  const x = isCentred ? (from + to - width) / 2 : from;
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="56" fill="${COLORS.paper}" stroke="${COLORS.ink}" stroke-width="3" stroke-dasharray="10 6"/>` +
    textAt({ x: x + 18, y: y + 28 + size * 0.37 }, text, { size, weight: 'bold', color: 'ink' })
  );
}

/** Without what XML cannot hold. */
export const escapeXml = (text: string): string =>
  text.replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

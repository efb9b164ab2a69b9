import { qrOf } from './qr-code';

export interface PicturedReceipt {
  /** Of the contest, and what it is that one sees. */
  readonly title: string;
  readonly name: string;
  /** Groups of four. */
  readonly code: readonly string[];
  /** One below the other: when it was recorded, that it is simulated. */
  readonly lines: readonly string[];
  /** Where it is looked up. */
  readonly address: string;
}

const [WIDTH, EDGE, QR] = [720, 48, 300] as const;
const SANS = 'system-ui, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif';
const CODE = 'ui-monospace, Menlo, Consolas, monospace';

interface Line {
  readonly text: string;
  readonly font: string;
  readonly height: number;
  readonly color: string;
}

const lineOf = (text: string, size: number, { bold = false, soft = false, face = SANS } = {}): Line => ({
  text,
  font: `${bold ? 700 : 400} ${size}px ${face}`,
  height: Math.round(size * 1.6),
  color: soft ? '#4a544d' : '#101a14',
});

/**
 * A receipt as a picture to be kept, as the address of a PNG; null where the browser draws none. Whom the ballot named is
 * not in it: a picture may be shown to others.
 */
export function drawReceipt({ title, name, code, lines, address }: PicturedReceipt): string | null {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const texts = [
    ...wrapped(context, lineOf(title, 30, { bold: true })),
    lineOf(name, 24, { soft: true }),
    lineOf(code.slice(0, code.length / 2).join(' '), 44, { bold: true, face: CODE }),
    lineOf(code.slice(code.length / 2).join(' '), 44, { bold: true, face: CODE }),
    ...lines.flatMap((line) => wrapped(context, lineOf(line, 24))),
  ];
  const under = wrapped(context, lineOf(address, 20, { soft: true, face: CODE }));
  const heightOf = (some: readonly Line[]): number => some.reduce((sum, { height }) => sum + height, 0);
  canvas.width = WIDTH;
  canvas.height = heightOf(texts) + QR + heightOf(under) + 3 * EDGE;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const top = write(context, texts, EDGE);
  drawQr(context, address, top + EDGE / 2);
  write(context, under, top + QR + EDGE);
  return canvas.toDataURL('image/png');
}

/** From a height on; where it ends. */
function write(context: CanvasRenderingContext2D, lines: readonly Line[], top: number): number {
  let at = top;
  context.textBaseline = 'middle';
  for (const { text, font, height, color } of lines) {
    context.font = font;
    context.fillStyle = color;
    context.fillText(text, EDGE, at + height / 2);
    at += height;
  }
  return at;
}

/** Words with the spaces behind them; Chinese, and the parts of an address, one by one. */
const PIECES = /[\u2e80-\uffff]|[a-z0-9.,:;()\u2018-\u201d]+ *|./giu;

/** As many lines as it takes. */
function wrapped(context: CanvasRenderingContext2D, line: Line): Line[] {
  context.font = line.font;
  const texts = [''];
  for (const piece of line.text.match(PIECES) ?? []) {
    const last = texts[texts.length - 1] ?? '';
    if (context.measureText(last + piece).width > WIDTH - 2 * EDGE) texts.push(piece);
    else texts[texts.length - 1] = last + piece;
  }
  return texts.map((text) => ({ ...line, text }));
}

function drawQr(context: CanvasRenderingContext2D, text: string, top: number): void {
  const rows = qrOf(text);
  const size = Math.floor(QR / rows.length);
  context.fillStyle = '#000';
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) context.fillRect(EDGE + x * size, top + y * size, size, size);
    }),
  );
}

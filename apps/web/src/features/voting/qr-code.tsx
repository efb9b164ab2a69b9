import { encode } from 'uqr';

/** The empty edge that readers of such codes need, in modules. */
const EDGE = 2;

/** A text as rows of dark and light modules. */
export const qrOf = (text: string): readonly (readonly boolean[])[] => encode(text, { ecc: 'M', border: EDGE }).data;

interface QrCodeProps {
  readonly text: string;
  /** What it leads to. */
  readonly label: string;
}

/** An address for whoever looks with a phone's camera; the same is linked in words. */
export function QrCode({ text, label }: QrCodeProps) {
  const rows = qrOf(text);
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <div className="qr">
      <svg viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path fill="#000" d={dark.join('')} />
      </svg>
    </div>
  );
}

interface BarProps {
  /** Of the whole width, from 0 to 1. */
  readonly share: number;
  /** Drawn paler, as what was before. */
  readonly isBefore?: boolean;
}

/** A share of a whole. Drawn as SVG: a width in HTML would be an inline style, which our security policy forbids. */
export function Bar({ share, isBefore = false }: BarProps) {
  return (
    <svg className={isBefore ? 'bar bar--before' : 'bar'} aria-hidden="true">
      <rect width={`${100 * Math.min(1, Math.max(0, share))}%`} height="100%" />
    </svg>
  );
}

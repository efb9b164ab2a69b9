import { useLanguage } from './use-language';

export interface Weighted {
  readonly title: string;
  /** As it is written for people: `30%`, `2`. */
  readonly weight: string;
}

/** The percentage that is written; null for any other number. */
export function percentOf(weight: string): number | null {
  const [, percent] = /^(\d+(?:\.\d+)?)%$/.exec(weight) ?? [];
  return percent === undefined ? null : Number(percent);
}

/** Whether the parts make a whole: only then a bar can show them. */
export function isWholeBar(parts: readonly Weighted[]): boolean {
  const percents = parts.map(({ weight }) => percentOf(weight));
  const sum = percents.reduce<number>((total, percent) => total + (percent ?? Infinity), 0);
  return Math.abs(sum - 100) < 0.05;
}

/** Where a part begins, in per cent. */
const startOf = (parts: readonly Weighted[], index: number): number =>
  parts.slice(0, index).reduce((sum, { weight }) => sum + (percentOf(weight) ?? 0), 0);

/** How much each part of a whole counts, drawn to scale and in words. */
export function WeightBar({ parts }: { readonly parts: readonly Weighted[] }) {
  const isChinese = useLanguage() === 'zh';
  if (!isWholeBar(parts)) return null;
  const words = parts.map(({ title, weight }) => `${title} ${weight}`).join(isChinese ? '\uff0c' : ', ');
  return (
    <>
      <svg className="weight-bar" role="img" aria-label={words}>
        {parts.map(({ title, weight }, index) => (
          <rect key={title} x={`${startOf(parts, index)}%`} width={weight} height="100%" />
        ))}
      </svg>
      <p className="weight-words" aria-hidden="true">
        {parts.map(({ title, weight }) => (
          <span key={title}>
            <b>{weight}</b>
            {title}
          </span>
        ))}
      </p>
    </>
  );
}

import { useLanguage } from './language';

export interface Weighted {
  readonly title: string;
  /** As it is written for people: `30%`, `0.5`, `2`. */
  readonly weight: string;
}

/** How large a written weight is; one that cannot be drawn is 0. */
export function sizeOf(weight: string): number {
  const [, whole = '', below] = /^\u2248?([\d,.]+)(?:\/([\d,]+))?%?$/.exec(weight) ?? [];
  const size = Number(whole.replace(/,/g, '')) / (below === undefined ? 1 : Number(below.replace(/,/g, '')));
  return whole !== '' && Number.isFinite(size) ? size : 0;
}

/** How much each part counts, drawn to scale and in words. */
export function WeightBar({ parts }: { readonly parts: readonly Weighted[] }) {
  const isChinese = useLanguage() === 'zh';
  const total = parts.reduce((sum, { weight }) => sum + sizeOf(weight), 0);
  if (total === 0) return null;
  const width = (weight: string): string => `${(100 * sizeOf(weight)) / total}%`;
  const words = parts.map(({ title, weight }) => `${title} ${weight}`).join(isChinese ? '\uff0c' : ', ');
  return (
    <>
      <div className="weight-bar" role="img" aria-label={words}>
        {parts.map(({ title, weight }) => (
          <span key={title} style={{ width: width(weight) }} />
        ))}
      </div>
      <p className="weight-words" aria-hidden="true">
        {parts.map(({ title, weight }) => (
          <span key={title} style={{ minWidth: width(weight) }}>
            <b>{weight}</b>
            {title}
          </span>
        ))}
      </p>
    </>
  );
}

import type { KeyFact, Measured } from '../../api/types';
import { useLanguage } from '../../ui/language';
import { Said, useSay } from '../../ui/words';

/** What an entry achieved, in figures set large; two measured ones are drawn side by side. */
export function KeyFacts({ facts }: { readonly facts: readonly KeyFact[] }) {
  return (
    <div className="figures">
      {facts.map((fact) => (
        <KeyFactRow key={fact.words.zh} fact={fact} />
      ))}
    </div>
  );
}

function KeyFactRow({ fact: { value, unit, words, before, after } }: { readonly fact: KeyFact }) {
  return (
    <div className="figure-row">
      <p className="figure-number">
        {value}
        {unit !== null && (
          <small>
            <Said words={unit} />
          </small>
        )}
      </p>
      <div>
        <p className="figure-words">
          <Said words={words} />
        </p>
        {before !== null && after !== null && <BarPair before={before} after={after} />}
      </div>
    </div>
  );
}

function BarPair({ before, after }: { readonly before: Measured; readonly after: Measured }) {
  const say = useSay();
  const isChinese = useLanguage() === 'zh';
  const most = Math.max(before.value, after.value, 1);
  const words = [before, after].map(({ label, value }) => `${say(label)} ${value}`).join(isChinese ? '\uff0c' : ', ');
  return (
    <div className="bar-pair" role="img" aria-label={words}>
      {[before, after].map(({ label, value }, index) => (
        <Bar key={label.zh} label={say(label)} value={value} share={value / most} isBefore={index === 0} />
      ))}
    </div>
  );
}

interface BarProps {
  readonly label: string;
  readonly value: number;
  readonly share: number;
  readonly isBefore: boolean;
}

function Bar({ label, value, share, isBefore }: BarProps) {
  return (
    <>
      <span>{label}</span>
      <span className={isBefore ? 'bar bar--before' : 'bar'}>
        <span style={{ width: `${100 * Math.max(0, share)}%` }} />
      </span>
      <b>{value}</b>
    </>
  );
}

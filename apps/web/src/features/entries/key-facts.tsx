import type { KeyFact, Measured } from '../../api/types';
import { useLanguage } from '../../ui/use-language';
import { Bar } from '../../ui/bar';
import { Said, useSay } from '../../ui/words';
import './entries.css';

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
        <LabelledBar key={label.zh} label={say(label)} value={value} share={value / most} isBefore={index === 0} />
      ))}
    </div>
  );
}

interface LabelledBarProps {
  readonly label: string;
  readonly value: number;
  readonly share: number;
  readonly isBefore: boolean;
}

function LabelledBar({ label, value, share, isBefore }: LabelledBarProps) {
  return (
    <>
      <span>{label}</span>
      <Bar share={share} isBefore={isBefore} />
      <b>{value}</b>
    </>
  );
}

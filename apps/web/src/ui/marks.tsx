import { useLingui } from '@lingui/react';
import { Exact } from './exact';
import type { Words } from './say-words';
import { Said } from './words';

export interface Mark {
  readonly id: string;
  /** Whose it is, or what it is for. */
  readonly label: Words | null;
  /** An exact number; null where there is none. */
  readonly value: string | null;
  /** Why it does not count, in the language of the page. */
  readonly dropped: string | null;
}

interface MarksProps {
  readonly marks: readonly Mark[];
  readonly digits: number;
  readonly label: string;
}

/** Numbers side by side, each under its name; what does not count is struck through, and says why. */
export function Marks({ marks, digits, label }: MarksProps) {
  return (
    <ul className="marks" aria-label={label}>
      {marks.map(({ id, label: name, value, dropped }) => (
        <li key={id}>
          {name !== null && (
            <span className="mark-name">
              <Said words={name} />
            </span>
          )}
          {dropped === null ? (
            <MarkValue value={value} digits={digits} />
          ) : (
            <>
              <s>
                <MarkValue value={value} digits={digits} />
              </s>
              <span className="off-screen"> {dropped}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function MarkValue({ value, digits }: { readonly value: string | null; readonly digits: number }) {
  const { i18n } = useLingui();
  if (value !== null) return <Exact value={value} digits={digits} />;
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="off-screen">{i18n._({ id: 'marks.none', message: '没有' })}</span>
    </>
  );
}

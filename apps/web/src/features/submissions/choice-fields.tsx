import { useLingui } from '@lingui/react';
import type { DraftChoice } from '../../api/types';
import { Icon } from '../../ui/icon';
import { sayWords } from '../../ui/say-words';
import { useEntryForm } from './form-context';
import { useFieldNames } from './field-names';
import { OneOfTwo } from './one-of-two';
import { FieldHead, TextOf, useFault } from './text-fields';

const FEW = 6;

interface ChoiceProps {
  readonly field: 'category' | 'district';
  /** null: any key may be written. */
  readonly choices: readonly DraftChoice[] | null;
  readonly most: number;
}

/** A key of the rulebook: a few in sight, many in a list, any as a text. */
export function ChoiceOf({ field, choices, most }: ChoiceProps) {
  if (choices === null) return <TextOf field={field} most={most} isOptional />;
  if (choices.length === 0) return null;
  return choices.length <= FEW ? <FewOf field={field} choices={choices} /> : <ManyOf field={field} choices={choices} />;
}

interface SomeProps {
  readonly field: ChoiceProps['field'];
  readonly choices: readonly DraftChoice[];
}

function FewOf({ field, choices }: SomeProps) {
  const { saver, draft, language } = useEntryForm();
  const names = useFieldNames();
  return (
    <div>
      <fieldset id={field} tabIndex={-1}>
        <legend className="field-label">{names[field]}</legend>
        <Need field={field} />
        <div className="chips">
          {choices.map(({ id, title }) => (
            <label key={id} className="chip">
              <input
                type="radio"
                name={field}
                checked={draft.typed[field] === id}
                onChange={() => saver.type({ [field]: id })}
              />
              <span>{sayWords(title, language)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <OneOfTwo field={field} />
    </div>
  );
}

function ManyOf({ field, choices }: SomeProps) {
  const { i18n } = useLingui();
  const { saver, draft, language } = useEntryForm();
  const isMissing = useFault(field) !== undefined;
  return (
    <div>
      <FieldHead field={field} isOptional={false} />
      <Need field={field} />
      <span className="select own-short">
        <select
          className={isMissing ? 'input own-missing' : 'input'}
          id={field}
          name={field}
          value={draft.typed[field]}
          aria-describedby={isMissing ? `${field}-need` : undefined}
          onChange={(event) => saver.type({ [field]: event.target.value })}
        >
          <option value="">{i18n._({ id: 'draft.choose', message: '请选择' })}</option>
          {choices.map(({ id, title }) => (
            <option key={id} value={id}>
              {sayWords(title, language)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      <OneOfTwo field={field} />
    </div>
  );
}

function Need({ field }: Pick<SomeProps, 'field'>) {
  const fault = useFault(field);
  return fault === undefined ? null : (
    <p className="own-need" id={`${field}-need`}>
      {fault}
    </p>
  );
}

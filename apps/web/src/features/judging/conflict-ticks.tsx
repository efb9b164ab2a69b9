import { useLingui } from '@lingui/react';
import { SaidList } from '../../ui/words';
import { usePanelDesk } from './desk-context';

interface ConflictTicksProps {
  readonly chosen: readonly number[];
  readonly onChoose: (chosen: readonly number[]) => void;
}

/** The bodies with whose entries the judge has a conflict of interest. */
export function ConflictTicks({ chosen, onChoose }: ConflictTicksProps) {
  const { i18n } = useLingui();
  const { sheets } = usePanelDesk().desk;
  const open = sheets.filter(({ state }) => state !== 'recused');
  if (open.length === 0) return null;
  const toggle = (number: number, isChosen: boolean) =>
    onChoose(isChosen ? [...chosen, number] : chosen.filter((each) => each !== number));
  return (
    <fieldset>
      <legend>
        <h2>{i18n._({ id: 'welcome.conflicts', message: '有没有现在就知道要回避的？' })}</h2>
      </legend>
      <p className="soft">
        {i18n._({ id: 'welcome.conflicts-how', message: '勾选您应当回避的申报单位，也可以以后逐项声明。' })}
      </p>
      <div className="letter-bodies">
        {open.map(({ entry: { number, submitters, title } }) => (
          <label key={number} className="desk-tick">
            <input
              type="checkbox"
              checked={chosen.includes(number)}
              onChange={({ target }) => toggle(number, target.checked)}
            />
            <span>
              <SaidList list={submitters.length === 0 ? [title] : submitters} />{' '}
              <small>{i18n._({ id: 'sheet.number-of', message: '第 {number} 号', values: { number } })}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { useLingui } from '@lingui/react';
import { type Example, examplesAddress } from '../../../../api/new-contest';
import { useStaffAnswer } from '../../../../api/staff';
import { Fetched } from '../../../../ui/fetched';
import { Sign } from '../../../../ui/office/sign';
import { useLanguage } from '../../../../ui/use-language';
import { Said, useSay } from '../../../../ui/words';

interface ExampleTableProps {
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The rulebooks of real contests that come along, those first that can be run as a whole. */
export function ExampleTable({ chosen, onChoose }: ExampleTableProps) {
  const { i18n } = useLingui();
  const query = useStaffAnswer(examplesAddress());
  const title = i18n._({ id: 'new.examples', message: '示例规则书' });
  return (
    <Fetched query={query} waiting={i18n._({ id: 'new.examples-loading', message: '正在取示例规则书' })}>
      {({ examples }) => (
        <div className="o-examples" role="region" aria-label={title} tabIndex={0}>
          <table className="o-table">
            <caption className="o-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="o-hidden">{i18n._({ id: 'new.choose', message: '选' })}</span>
                </th>
                <th scope="col">{i18n._({ id: 'new.example', message: '规则来自' })}</th>
                <th scope="col">{i18n._({ id: 'new.rounds', message: '轮次' })}</th>
                <th scope="col">{i18n._({ id: 'new.from', message: '凭什么评' })}</th>
                <th scope="col">{i18n._({ id: 'new.runs', message: '本站能不能办' })}</th>
              </tr>
            </thead>
            <tbody>
              {[...examples].sort(byHindrances).map((example) => (
                <ExampleRow
                  key={example.id}
                  example={example}
                  isChosen={example.id === chosen}
                  onChoose={() => onChoose(example.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Fetched>
  );
}

const byHindrances = (one: Example, other: Example): number => one.missing.length - other.missing.length;

interface ExampleRowProps {
  readonly example: Example;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ExampleRow({ example, isChosen, onChoose }: ExampleRowProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const language = useLanguage();
  const { id, title, rounds, channels, panels, facts, missing } = example;
  const from = [
    ...(channels > 0 ? [i18n._({ id: 'new.channels', message: '{count} 种票', values: { count: channels } })] : []),
    ...(panels > 0 ? [i18n._({ id: 'new.panels', message: '{count} 个评审组', values: { count: panels } })] : []),
    ...(facts > 0 ? [i18n._({ id: 'new.facts', message: '{count} 组事实', values: { count: facts } })] : []),
  ];
  const and = i18n._({ id: 'list.and', message: '、' });
  return (
    <tr className={isChosen ? 'o-chosen' : undefined}>
      <td>
        <label className="o-pick">
          <input type="radio" name="example" aria-label={say(title)} checked={isChosen} onChange={onChoose} />
        </label>
      </td>
      <td>
        <Said words={title} /> <span className="o-code o-faint">{id}</span>
      </td>
      <td>{rounds.map(say).join(and)}</td>
      <td className="o-nowrap">{from.join(and)}</td>
      <td>
        {missing.length === 0 ? (
          <Sign shape="done">{i18n._({ id: 'new.runs-all', message: '都能办' })}</Sign>
        ) : (
          <Sign shape="check">
            {i18n._({ id: 'new.runs-not', message: '还不能：' })}
            {missing.map(({ sentence }) => sentence[language]).join(' ')}
          </Sign>
        )}
      </td>
    </tr>
  );
}

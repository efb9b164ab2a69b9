import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useAssignAll } from '../../../api/judging-acts';
import { Refused } from '../../../ui/office/refused';

interface AssignPartProps {
  readonly slug: string;
  readonly panel: string;
}

/** Assigns all entries of the round to all judges, and says whom it refused what. */
export function AssignPart({ slug, panel }: AssignPartProps) {
  const { i18n } = useLingui();
  const assigning = useAssignAll(slug, panel);
  const { data } = assigning;
  return (
    <div className="o-form o-assign">
      <Refused title={i18n._({ id: 'assign.refused', message: '没有分项目' })} error={assigning.error} />
      <div className="o-acts">
        <Button type="primary" loading={assigning.isPending} onClick={() => assigning.mutate()}>
          {i18n._({ id: 'assign.button', message: '抽化名，分项目' })}
        </Button>
        <span className="o-soft">
          {i18n._({
            id: 'assign.what',
            message: '本轮的全部项目分给每一位在评的评委，回避和同单位的除外；再按一次，只补新来的。',
          })}
        </span>
      </div>
      {data !== undefined && (
        <div className="o-note o-done" role="status">
          <b>
            {i18n._({
              id: 'assign.done',
              message: '新分了 {assigned} 份，抽了 {drawn} 个化名，{refused} 份不分。',
              values: { assigned: data.assigned, drawn: data.drawn, refused: data.refused.length },
            })}
          </b>
          <ul>
            {data.refused.map(({ member, name, number }) => (
              <li key={`${member} ${number}`}>
                {i18n._({ id: 'assign.refused-one', message: '{name} 不评 {number} 号', values: { name, number } })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

import { useLingui } from '@lingui/react';
import { Input } from 'antd';
import { Field } from '../../../../ui/office/field';
import type { StageDraft } from './contest-draft';
import { useSayOpens, useStageKinds } from './stage-kinds';

interface StagePlanRowProps {
  readonly stage: StageDraft;
  readonly place: { readonly index: number; readonly last: number };
  readonly rulebook: object | null;
  readonly errorAt: (name: string) => string | undefined;
  readonly onChange: (stage: StageDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function StagePlanRow({ stage, place, rulebook, errorAt, onChange, onMove, onRemove }: StagePlanRowProps) {
  const { i18n } = useLingui();
  const kinds = useStageKinds();
  const opens = useSayOpens(rulebook)(stage.opens);
  const { title } = stage;
  const values = { stage: title.zh };
  const time = (name: 'opensAt' | 'closesAt', label: string) => (
    <Field label={<span className="o-hidden">{label}</span>} error={errorAt(name)}>
      {(described) => (
        <Input
          {...described}
          type="datetime-local"
          value={stage[name]}
          onChange={(event) => onChange({ ...stage, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const wrongOpens = ['opens', 'opens.channels', 'opens.channels[0]', 'opens.panel', 'opens.round'].map(errorAt);
  return (
    <tr>
      <td>
        <Field
          label={<span className="o-hidden">{i18n._({ id: 'new.stage-title', message: '阶段的名称' })}</span>}
          error={errorAt('title.zh') ?? errorAt('title') ?? errorAt('key')}
        >
          {(described) => (
            <Input
              {...described}
              lang="zh-CN"
              value={title.zh}
              onChange={(event) => onChange({ ...stage, title: { ...title, zh: event.target.value } })}
            />
          )}
        </Field>
        <Input
          lang="en"
          size="small"
          aria-label={i18n._({ id: 'new.stage-english', message: '{stage}的英文名称', values })}
          placeholder={i18n._({ id: 'new.stage-english-hint', message: '英文（可不填）' })}
          value={title.en}
          onChange={(event) => onChange({ ...stage, title: { ...title, en: event.target.value } })}
        />
      </td>
      <td>
        <b>{kinds[stage.kind]}</b>
        {opens !== '' && <span className="o-plan-opens">{opens}</span>}
        {wrongOpens.map(
          (wrong) =>
            wrong !== undefined && (
              <p key={wrong} className="o-wrong">
                {wrong}
              </p>
            ),
        )}
      </td>
      <td>{time('opensAt', i18n._({ id: 'new.stage-opens-at', message: '{stage}的开放时间', values }))}</td>
      <td>{time('closesAt', i18n._({ id: 'new.stage-closes-at', message: '{stage}的截止时间', values }))}</td>
      <td className="o-n">
        <span className="o-row-acts">
          <RowAct
            label={i18n._({ id: 'new.up', message: '上移' })}
            of={title.zh}
            isOff={place.index === 0}
            onClick={() => onMove(-1)}
          />
          <RowAct
            label={i18n._({ id: 'new.down', message: '下移' })}
            of={title.zh}
            isOff={place.index === place.last}
            onClick={() => onMove(1)}
          />
          <RowAct
            label={i18n._({ id: 'new.leave-out', message: '不要' })}
            of={title.zh}
            isOff={place.last === 0}
            onClick={onRemove}
          />
        </span>
      </td>
    </tr>
  );
}

interface RowActProps {
  readonly label: string;
  readonly of: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
}

function RowAct({ label, of, isOff, onClick }: RowActProps) {
  return (
    <button className="o-text-act" type="button" disabled={isOff} onClick={onClick}>
      {label}
      <span className="o-hidden"> {of}</span>
    </button>
  );
}

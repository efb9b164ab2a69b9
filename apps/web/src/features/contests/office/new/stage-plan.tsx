import { useLingui } from '@lingui/react';
import { Button, Select } from 'antd';
import { Fragment, useState } from 'react';
import type { Proposal } from '../../../../api/new-contest';
import { offsetOf } from '../../../../ui/format/moments';
import { OfficePart } from '../../../../ui/office/part';
import { useNow } from '../../../../ui/use-now';
import { useSay } from '../../../../ui/words';
import { MissingParts } from '../refused-acts';
import { freeKey, moved, type StageDraft, stageDraftOf } from './contest-draft';
import type { DraftPartProps } from './contest-words';
import { useStageKinds } from './stage-kinds';
import { StagePlanRow } from './stage-plan-row';

interface StagePlanProps extends DraftPartProps {
  readonly proposal: Proposal;
  readonly timeZone: string;
}

/** The stages in their order: each can be renamed, dated, moved, left out or put back. */
export function StagePlan({ draft, errorAt, onChange, proposal, timeZone }: StagePlanProps) {
  const { i18n } = useLingui();
  const zone = `${timeZone.replace(/_/g, ' ')} ${offsetOf(useNow(), timeZone)}`;
  const put = (stages: readonly StageDraft[]) => onChange({ ...draft, stages });
  const { stages } = draft;
  const title = i18n._({ id: 'stages.title', message: '阶段' });
  return (
    <OfficePart
      title={title}
      remark={i18n._({
        id: 'new.stages-remark',
        message: '按大赛的时间：{zone}，由规则书定。空着就不按钟点，由组委会开关。',
        values: { zone },
      })}
    >
      <table className="o-table o-plan">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{i18n._({ id: 'new.stage-opens', message: '是什么，开放什么' })}</th>
            <th scope="col">{i18n._({ id: 'act.opens-at', message: '开放时间' })}</th>
            <th scope="col">{i18n._({ id: 'act.closes-at', message: '截止时间' })}</th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'new.stage-acts', message: '次序' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage, index) => (
            <Fragment key={stage.key}>
              <StagePlanRow
                stage={stage}
                place={{ index, last: stages.length - 1 }}
                rulebook={proposal.rulebook}
                errorAt={(name) => errorAt(`stages[${index}].${name}`)}
                onChange={(next) => put(stages.map((each, at) => (at === index ? next : each)))}
                onMove={(by) => put(moved(stages, index, by))}
                onRemove={() => put(stages.filter((_, at) => at !== index))}
              />
              {!draft.isImported && stage.missing.length > 0 && (
                <tr>
                  <td colSpan={5}>
                    <MissingParts missing={stage.missing} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      <AddStage stages={stages} proposal={proposal} onAdd={(stage) => put([...stages, stage])} />
    </OfficePart>
  );
}

interface AddStageProps {
  readonly stages: readonly StageDraft[];
  readonly proposal: Proposal;
  readonly onAdd: (stage: StageDraft) => void;
}

const FREE_KINDS = ['call', 'roadshow', 'announcement'] as const;

/** What was left out can be put back; a call, a roadshow or an announcement may be added to any contest. */
function AddStage({ stages, proposal, onAdd }: AddStageProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const kinds = useStageKinds();
  const [wanted, setWanted] = useState<string | null>(null);
  const leftOut = proposal.stages.filter(({ key }) => !stages.some((stage) => stage.key === key));
  const options = [
    ...leftOut.map((stage) => ({ value: `back ${stage.key}`, label: say(stage.title) })),
    ...FREE_KINDS.map((kind) => ({ value: kind, label: kinds[kind] })),
  ];
  const add = () => {
    const back = leftOut.find(({ key }) => `back ${key}` === wanted);
    const kind = FREE_KINDS.find((each) => each === wanted);
    setWanted(null);
    if (back !== undefined) return onAdd(stageDraftOf(back));
    if (kind === undefined) return;
    const made = { key: freeKey(kind, stages), kind, title: { zh: '' }, opens: null, note: null, missing: [] };
    onAdd(stageDraftOf(made));
  };
  return (
    <div className="o-tools">
      <Select
        className="o-filter"
        aria-label={i18n._({ id: 'new.stage-more', message: '再加一个阶段' })}
        placeholder={i18n._({ id: 'new.stage-more', message: '再加一个阶段' })}
        value={wanted}
        options={options}
        onChange={setWanted}
      />
      <Button disabled={wanted === null} onClick={add}>
        {i18n._({ id: 'new.stage-add', message: '加到最后' })}
      </Button>
    </div>
  );
}

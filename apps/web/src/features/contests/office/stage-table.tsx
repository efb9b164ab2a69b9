import { useLingui } from '@lingui/react';
import { Fragment, useState } from 'react';
import { officeStagesAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import type { Contest, Stage } from '../../../api/types';
import { useClock } from '../../../ui/clock';
import { Moment } from '../../../ui/day';
import { offsetOf } from '../../../ui/format/moments';
import { Sign, type SignShape } from '../../../ui/office/sign';
import { useNow } from '../../../ui/use-now';
import { Said, useSay } from '../../../ui/words';
import { isCalledOff } from '../stage-acts';
import { useActWords } from './act-words';
import { isFinal, type PossibleAct } from './possible-acts';
import { MissingParts, RefusedAct } from './refused-acts';
import { StageActForm } from './stage-act-form';

interface StageTableProps {
  readonly contest: Contest;
  readonly mayChange: boolean;
}

/** The stages in order, with what may be done to each; what is asked for it opens below its row. */
export function StageTable({ contest, mayChange }: StageTableProps) {
  const { i18n } = useLingui();
  const [opened, setOpened] = useState<{ readonly key: string; readonly act: PossibleAct } | null>(null);
  const { timeZone } = useClock();
  const known = useStaffAnswer(officeStagesAddress(contest.slug)).data?.stages ?? [];
  const zone = offsetOf(useNow(), timeZone);
  return (
    <section className="o-part">
      <table className="o-table">
        <caption className="o-hidden">{i18n._({ id: 'stages.title', message: '阶段' })}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'stages.title', message: '阶段' })}</th>
            <th scope="col">{i18n._({ id: 'stages.opens', message: '开放（{zone}）', values: { zone } })}</th>
            <th scope="col">{i18n._({ id: 'stages.closes', message: '关闭（{zone}）', values: { zone } })}</th>
            <th scope="col">{i18n._({ id: 'stages.state', message: '状态' })}</th>
            {mayChange && (
              <th scope="col" className="o-n">
                {i18n._({ id: 'stages.acts', message: '可以做' })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {contest.stages.map((stage) => {
            const office = known.find(({ key }) => key === stage.key);
            const act = opened?.key === stage.key ? opened.act : null;
            const close = () => setOpened(null);
            return (
              <Fragment key={stage.key}>
                <StageRow
                  stage={stage}
                  acts={office?.acts ?? []}
                  opened={act}
                  {...(mayChange
                    ? { onAct: (next) => setOpened(act?.act === next.act ? null : { key: stage.key, act: next }) }
                    : {})}
                />
                {office !== undefined && office.missing.length > 0 && (
                  <tr>
                    <td colSpan={5}>
                      <MissingParts missing={office.missing} />
                    </td>
                  </tr>
                )}
                {act !== null && (
                  <tr className="o-opened">
                    <td colSpan={5}>
                      <StageActForm
                        key={act.act}
                        slug={contest.slug}
                        stage={stage}
                        possible={act}
                        onDone={close}
                        onCancel={close}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface StageRowProps {
  readonly stage: Stage;
  readonly acts: readonly PossibleAct[];
  readonly opened: PossibleAct | null;
  readonly onAct?: (act: PossibleAct) => void;
}

function StageRow({ stage, acts, opened, onAct }: StageRowProps) {
  const words = useActWords();
  const say = useSay();
  return (
    <tr className={opened === null ? undefined : 'o-chosen'}>
      <th scope="row">
        <strong>
          <Said words={stage.title} />
        </strong>
      </th>
      <td>
        <When really={stage.openedAt} planned={stage.opensAt} />
      </td>
      <td>
        <When really={stage.closedAt} planned={stage.closesAt} />
      </td>
      <td>
        <StageSign stage={stage} />
      </td>
      {onAct !== undefined && (
        <td className="o-n">
          <span className="o-row-acts">
            {acts.map((possible) =>
              possible.refusedFor !== null ? (
                <RefusedAct key={possible.act} code={possible.refusedFor} />
              ) : (
                <button
                  key={possible.act}
                  type="button"
                  className={isFinal(possible.act) ? 'o-text-act o-danger' : 'o-text-act'}
                  aria-expanded={opened?.act === possible.act}
                  onClick={() => onAct(possible)}
                >
                  {words(possible.act, '').link}
                  <span className="o-hidden"> {say(stage.title)}</span>
                </button>
              ),
            )}
          </span>
        </td>
      )}
    </tr>
  );
}

/** What really happened counts for more than what was planned. */
function When({ really, planned }: { readonly really: string | null; readonly planned: string | null }) {
  const { i18n } = useLingui();
  const at = really ?? planned;
  if (at !== null) return <Moment at={at} />;
  return <span className="o-faint">{i18n._({ id: 'stages.by-hand', message: '不按钟点' })}</span>;
}

const SHAPES: Readonly<Record<Stage['state'], SignShape | undefined>> = {
  closed: 'done',
  open: 'draft',
  planned: undefined,
};

function StageSign({ stage }: { readonly stage: Stage }) {
  const { i18n } = useLingui();
  const now = useNow();
  const names = {
    closed: i18n._({ id: 'stage.closed', message: '已结束' }),
    open: i18n._({ id: 'stage.open', message: '进行中' }),
    planned: i18n._({ id: 'stage.planned', message: '未开始' }),
  };
  if (isCalledOff(stage)) return <Sign shape="off">{i18n._({ id: 'stage.called-off', message: '已取消' })}</Sign>;
  const { state, opensAt } = stage;
  if (state === 'planned' && opensAt !== null && Date.parse(opensAt) < now) {
    return <Sign shape="bad">{i18n._({ id: 'stages.overdue', message: '到时没有开' })}</Sign>;
  }
  return <Sign shape={SHAPES[state]}>{names[state]}</Sign>;
}

import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { type RecordedHead, type RecordedKeys, type RecordedSubject, useConfirming } from '../../../../api/recorded';
import { Moment } from '../../../../ui/day';
import { OfficePart } from '../../../../ui/office/part';
import { Refused } from '../../../../ui/office/refused';
import { Said } from '../../../../ui/words';
import { useSayTotal } from './recorded-names';
import type { TitleOf } from './typing-table';
import { VersionRows } from './version-rows';

interface ConfirmPartProps {
  readonly keys: RecordedKeys;
  readonly subject: RecordedSubject;
  readonly head: RecordedHead;
  /** Whether who looks has typed it. */
  readonly isOwn: boolean;
  readonly mayChange: boolean;
  readonly titleOf: TitleOf;
}

/** The newest version before a second person, row by row. */
export function ConfirmPart({ keys, subject, head, isOwn, mayChange, titleOf }: ConfirmPartProps) {
  const { i18n } = useLingui();
  const sayTotal = useSayTotal();
  const confirming = useConfirming(keys);
  const { version } = head;
  const values = { name: head.typedByName, total: sayTotal(subject, head.total, head.rows) };
  return (
    <OfficePart
      title={
        <>
          <Said words={subject.title} />{' '}
          {i18n._({ id: 'recorded.to-confirm', message: '版本 {version}，等第二人核对', values: { version } })}
        </>
      }
      remark={
        <>
          {i18n._({ id: 'recorded.typed-by', message: '{name} 录入，{total}', values })} <Moment at={head.typedAt} />
        </>
      }
    >
      <p>
        {i18n._({ id: 'recorded.from', message: '来源：' })}
        <Said words={head.source} />
      </p>
      <VersionRows keys={keys} subject={subject} version={version} titleOf={titleOf} />
      {mayChange && (
        <div className="o-form o-before">
          <Refused title={i18n._({ id: 'recorded.confirm-refused', message: '没有确认' })} error={confirming.error} />
          <div className="o-acts">
            <Button
              type="primary"
              disabled={isOwn}
              loading={confirming.isPending}
              onClick={() => confirming.mutate(version)}
            >
              {i18n._({ id: 'recorded.confirm', message: '核对无误，确认版本 {version}', values: { version } })}
            </Button>
            <span className="o-soft">
              {isOwn
                ? i18n._({
                    id: 'recorded.own',
                    message: '这一版是你录的，你不能确认：请另一位组委会成员对着来源核对。',
                  })
                : i18n._({
                    id: 'recorded.confirm-then',
                    message: '请对着来源逐项核对。确认后这一版算数；不对就录一个新的版本。',
                  })}
            </span>
          </div>
        </div>
      )}
    </OfficePart>
  );
}

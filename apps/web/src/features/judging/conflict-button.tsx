import { useLingui } from '@lingui/react';
import { useDeclareConflict } from '../../api/desk';
import { usePanelDesk } from './desk-context';
import { Refusal } from './refusal';
import type { SheetSaver } from './sheet-saver';

interface ConflictButtonProps {
  readonly number: number;
  readonly saver: SheetSaver;
}

/** Declares a conflict of interest in one act. What is typed is stored before, and stays. */
export function ConflictButton({ number, saver }: ConflictButtonProps) {
  const { i18n } = useLingui();
  const declare = useDeclareConflict(usePanelDesk().place);
  const act = async () => {
    await saver.flush();
    declare.mutate({ number, holds: true });
  };
  return (
    <div className="conflict">
      <button
        className="button button--plain button--wide"
        type="button"
        disabled={declare.isPending}
        onClick={() => void act()}
      >
        {i18n._({ id: 'conflict.declare', message: '声明回避' })}
      </button>
      <small>{i18n._({ id: 'conflict.hint', message: '点一下即生效，本表不再计分；提交前可撤销' })}</small>
      <Refusal error={declare.error} failed={i18n._({ id: 'conflict.failed', message: '没有声明成功' })} />
    </div>
  );
}

/** Takes it back. */
export function UndoConflict({ number }: { readonly number: number }) {
  const { i18n } = useLingui();
  const undo = useDeclareConflict(usePanelDesk().place);
  return (
    <>
      <button
        className="button button--plain"
        type="button"
        disabled={undo.isPending}
        onClick={() => undo.mutate({ number, holds: false })}
      >
        {i18n._({ id: 'conflict.undo', message: '撤销回避' })}
      </button>
      <Refusal error={undo.error} failed={i18n._({ id: 'conflict.undo-failed', message: '没有撤销成功' })} />
    </>
  );
}

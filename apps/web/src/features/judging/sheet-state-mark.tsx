import { useLingui } from '@lingui/react';
import type { SheetState } from '../../api/types';

export function useStateNames(): Readonly<Record<SheetState, string>> {
  const { i18n } = useLingui();
  return {
    untouched: i18n._({ id: 'state.untouched', message: '未评' }),
    draft: i18n._({ id: 'state.draft', message: '草稿未填全' }),
    complete: i18n._({ id: 'state.complete', message: '草稿已填全' }),
    submitted: i18n._({ id: 'state.submitted', message: '已提交' }),
    recused: i18n._({ id: 'state.recused', message: '已回避' }),
  };
}

interface SheetStateMarkProps {
  readonly state: SheetState;
  /** How many are so. */
  readonly count?: number;
}

/** How a sheet stands: a shape and a word, never a colour alone. */
export function SheetStateMark({ state, count }: SheetStateMarkProps) {
  return (
    <span className="sheet-state" data-state={state}>
      {useStateNames()[state]}
      {count !== undefined && ` ${count}`}
    </span>
  );
}

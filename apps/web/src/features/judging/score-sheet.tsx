import { useLingui } from '@lingui/react';
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { faultsOfSheet, type SheetFault } from '@laurel/domain/judging';
import type { SheetStanding } from '../../api/types';
import { Notice } from '../../ui/notice';
import { useLanguage } from '../../ui/use-language';
import { CriterionField } from './criterion-field';
import { usePanelDesk } from './desk-context';
import { pathsOf } from './desk-paths';
import { GivenBack } from './given-back';
import { OwnCompared } from './own-compared';
import { othersOf, useOwnSheets } from './own-sheets';
import { isShort } from './scale';
import type { SheetSaver } from './sheet-saver';
import type { SheetSnapshot } from './sheet-snapshot';
import { StageRule } from './stage-rule';
import { SumTable } from './sum-table';
import { readSheet, typedOf } from './typed-sheet';
import { Versions } from './versions';
import './score-sheet.css';
import './sheet-more.css';

interface ScoreSheetProps {
  readonly standing: SheetStanding;
  readonly saver: SheetSaver;
  readonly sheet: SheetSnapshot;
}

/** The sheet as it is filled in. Nothing has to be sent: it saves itself. */
export function ScoreSheet({ standing, saver, sheet }: ScoreSheetProps) {
  const { i18n } = useLingui();
  const { panel } = usePanelDesk().desk;
  const sheets = useOwnSheets();
  const { number } = standing.entry;
  const { criteria } = readSheet(panel, sheet.typed, sheet.stored.criteria);
  const { form, faults, review } = useReview(number, sheet);
  const isAllShort = panel.criteria.every(({ scale }) => isShort(scale));
  return (
    <form
      ref={form}
      className="score-sheet"
      noValidate
      aria-label={i18n._({ id: 'sheet.form', message: '评分表' })}
      onSubmit={review}
    >
      <div className="desk-part-head">
        <h2>{i18n._({ id: 'sheet.form', message: '评分表' })}</h2>
        <p>
          {isAllShort
            ? i18n._({ id: 'sheet.keys', message: '角上小字：我给其他项目的次数 · 数字键选分' })
            : i18n._({ id: 'sheet.ticks', message: '蓝色短线：我给其他项目的分' })}
        </p>
      </div>
      <StageRule />
      <GivenBack standing={standing} />
      {panel.criteria.map((criterion) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          typed={typedOf(sheet.typed, criterion.id)}
          stored={sheet.stored.criteria.find((each) => each.criterion === criterion.id)?.mark ?? null}
          others={othersOf(sheets, criterion.id, number)}
          onType={(change) => saver.type(criterion.id, change)}
        />
      ))}
      <SumTable criteria={criteria} />
      <OwnCompared sheets={sheets} number={number} />
      <Faults faults={faults} />
      <button className="button button--plain score-sheet-review" type="submit">
        {i18n._({ id: 'sheet.review', message: '核对并提交这一张…' })}
      </button>
      <Versions number={number} />
    </form>
  );
}

/** Goes on to the review of this one sheet, or to the first place that is missing. */
function useReview(number: number, sheet: SheetSnapshot) {
  const { place, desk } = usePanelDesk();
  const form = useRef<HTMLFormElement>(null);
  const [, go] = useLocation();
  const [faults, setFaults] = useState<readonly SheetFault[]>([]);
  const review = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOfSheet(desk.panel, readSheet(desk.panel, sheet.typed, sheet.stored.criteria).criteria);
    setFaults(found);
    const [first] = found;
    if (first === undefined) go(pathsOf(place).review(number));
    else focusOn(form.current, first);
  };
  return { form, faults, review };
}

function focusOn(form: HTMLFormElement | null, { criterion, path }: SheetFault): void {
  const field = criterion === null ? form : form?.querySelector(`#c-${criterion}`);
  field?.querySelector<HTMLElement>(path.endsWith('comment') ? 'textarea' : 'input')?.focus();
}

function Faults({ faults }: { readonly faults: readonly SheetFault[] }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (faults.length === 0) return null;
  return (
    <Notice isNew tone="caution" title={i18n._({ id: 'sheet.not-full', message: '还不能提交，草稿都在' })}>
      {faults.map(({ path, sentence }) => (
        <p key={path}>{sentence[language]}</p>
      ))}
    </Notice>
  );
}

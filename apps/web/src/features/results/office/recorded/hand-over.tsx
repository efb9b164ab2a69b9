import { useLingui } from '@lingui/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '../../../../api/problem';
import {
  type RecordedColumn,
  type RecordedKeys,
  type RecordedPreview,
  type RecordedSubject,
  useRecording,
} from '../../../../api/recorded';
import { Consequences } from '../../../../ui/office/consequences';
import { Field } from '../../../../ui/office/field';
import { ReasonFields, wordsOf } from '../../../../ui/office/reason-fields';
import { Refused } from '../../../../ui/office/refused';
import { useFaults } from '../../../../ui/office/use-faults';
import type { Beside } from './kept-typing';
import { type BadCell, type DraftRow, plainTotal, sentRows } from './recorded-draft';
import { useSayTotal } from './recorded-names';

interface HandOverProps {
  readonly keys: RecordedKeys;
  readonly subject: RecordedSubject;
  readonly rows: readonly DraftRow[];
  readonly beside: Beside;
  /** Null until the rows have been checked and are right. */
  readonly preview: RecordedPreview | null;
  readonly onBad: (bad: readonly BadCell[]) => void;
  readonly onBeside: (beside: Beside) => void;
  /** It is on the server. */
  readonly onDone: () => void;
}

/** What the numbers were read from, and why they replace others; then a second person has them. */
export function HandOver({ keys, subject, rows, beside, preview, onBeside, onBad, onDone }: HandOverProps) {
  const { i18n } = useLingui();
  const sayTotal = useSayTotal();
  const recording = useRecording(keys);
  const faultOf = useFaults(recording.error);
  const { source, reason, stated } = beside;
  const setSource = (next: typeof source) => onBeside({ ...beside, source: next });
  const setReason = (next: typeof reason) => onBeside({ ...beside, reason: next });
  const setStated = (next: string) => onBeside({ ...beside, stated: next });
  const [isTried, setTried] = useState(false);
  const isFirst = subject.versions.length === 0;
  const lacks = { source: source.zh.trim() === '', reason: !isFirst && reason.zh.trim() === '' };
  const isOff = preview === null || preview.isUnchanged;
  const send = () => {
    setTried(true);
    if (recording.isPending || isOff || lacks.source || lacks.reason) return;
    recording.mutate(
      {
        rows: sentRows(rows),
        source: wordsOf(source),
        reason: isFirst ? null : wordsOf(reason),
        statedTotal: plainTotal(stated),
      },
      { onSuccess: onDone, onError: (error) => onBad(badIn(error, rows)) },
    );
  };
  const missing = i18n._({ id: 'recorded.no-source', message: '请写数是从哪里来的' });
  const noReason = i18n._({ id: 'reason.missing', message: '请写明理由，公众会看到' });
  const total = preview === null ? '' : sayTotal(subject, preview.total, preview.rows.length);
  return (
    <div className="o-thick-thin o-form">
      <Refused
        title={i18n._({ id: 'recorded.refused', message: '没有写入' })}
        error={recording.error}
        told={(path) => /^(rows\[|source|reason|statedTotal)/.test(path)}
      />
      <div className="o-two o-halves">
        <div className="o-form">
          <Field
            label={i18n._({ id: 'recorded.source', message: '来源' })}
            hint={i18n._({ id: 'recorded.source-hint', message: '如：4 个站点的投票箱，计票单 001–016' })}
            error={isTried && lacks.source ? missing : (faultOf('source') ?? faultOf('source.zh'))}
          >
            {(described) => (
              <Input
                {...described}
                value={source.zh}
                onChange={(event) => setSource({ ...source, zh: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={i18n._({ id: 'recorded.source-en', message: '来源的英文（可不填）' })}
            error={faultOf('source.en')}
          >
            {(described) => (
              <Input
                {...described}
                value={source.en}
                onChange={(event) => setSource({ ...source, en: event.target.value })}
              />
            )}
          </Field>
          {subject.values === 'votes' && (
            <Field
              label={i18n._({ id: 'recorded.stated', message: '计票单上写的合计（可不填）' })}
              hint={i18n._({ id: 'recorded.stated-hint', message: '写了就要和自动合计相符，不符不写入' })}
              error={faultOf('statedTotal')}
            >
              {(described) => (
                <Input
                  {...described}
                  inputMode="numeric"
                  value={stated}
                  onChange={(event) => setStated(event.target.value)}
                />
              )}
            </Field>
          )}
          {!isFirst && (
            <ReasonFields
              value={reason}
              onChange={setReason}
              errors={{
                zh: isTried && lacks.reason ? noReason : faultOf('reason.zh'),
                en: faultOf('reason.en'),
              }}
            />
          )}
        </div>
        <Consequences list={useThen(isFirst)} />
      </div>
      <div className="o-acts">
        <Button type="primary" disabled={isOff} loading={recording.isPending} onClick={send}>
          {i18n._({ id: 'recorded.hand-over', message: '交给第二人核对' })}
          {total === '' ? '' : i18n._({ id: 'recorded.hand-over-total', message: '，{total}', values: { total } })}
        </Button>
        {preview === null && (
          <span className="o-soft">
            {i18n._({ id: 'recorded.check-first', message: '先点“检查”；没有错才能交。' })}
          </span>
        )}
      </div>
    </div>
  );
}

/** Cells that the api refuses, by their paths in the request. */
function badIn(error: Error, rows: readonly DraftRow[]): readonly BadCell[] {
  if (!(error instanceof ApiProblem)) return [];
  return error.faults.flatMap(({ path, sentence }) => {
    const [, at, name] = /^rows\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
    if (at === undefined || name === undefined) return [];
    const column = name as RecordedColumn;
    return [{ index: Number(at), column, sentence, found: rows[Number(at)]?.cells[column] ?? '' }];
  });
}

function useThen(isFirst: boolean): readonly string[] {
  const { i18n } = useLingui();
  return [
    i18n._({ id: 'recorded.then-second', message: '另一位组委会成员对着来源核对，确认后才算数。' }),
    i18n._({ id: 'recorded.then-own', message: '你录的，你不能确认。' }),
    isFirst
      ? i18n._({ id: 'recorded.then-new', message: '再改就是新的版本，要写公开的理由、再核对。' })
      : i18n._({ id: 'recorded.then-before', message: '核对之前，仍按已确认的那一版算；旧版本留着，只读。' }),
    i18n._({ id: 'recorded.then-frozen', message: '本轮冻结之后不能再换。' }),
  ];
}

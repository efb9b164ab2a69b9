import { useLingui } from '@lingui/react';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import type { ImportColumn, ImportPreview, SaidColumns } from '../../../../api/import';
import { Field } from '../../../../ui/office/field';
import { OfficePart } from '../../../../ui/office/part';
import { Cells } from './cells';
import { useColumnNames } from './column-names';

interface ColumnQuestionsProps {
  readonly preview: ImportPreview;
  readonly isBusy: boolean;
  readonly onSaid: (said: SaidColumns) => void;
  readonly onCancel: () => void;
}

/** Asks what the columns hold, since the first row does not say it: nothing is guessed. */
export function ColumnQuestions({ preview, isBusy, onSaid, onCancel }: ColumnQuestionsProps) {
  const { i18n } = useLingui();
  const names = useColumnNames();
  const [columns, setColumns] = useState<(ImportColumn | null)[]>(preview.columns.map(({ column }) => column));
  const [hasHeadings, setHeadings] = useState(false);
  const options = [
    { value: '-', label: i18n._({ id: 'import.not-read', message: '不读这一列' }) },
    ...Object.entries(names).map(([value, label]) => ({ value, label })),
  ];
  const isTwice = new Set(columns.filter((column) => column !== null)).size < columns.filter((c) => c !== null).length;
  const lacks = !columns.includes('title') || !columns.includes('lead');
  const say = () => onSaid({ columns, headings: hasHeadings ? 'first-row' : 'none' });
  return (
    <>
      <OfficePart
        title={i18n._({ id: 'import.asked', message: '每一列是什么' })}
        remark={i18n._({ id: 'import.asked-why', message: '第一行看不出列名，请逐列说明' })}
      >
        <div className="o-form o-columns">
          {preview.columns.map(({ letter, heading, isContact }, index) => (
            <Field
              key={letter}
              label={heading === null || heading === '' ? letter : `${letter} ${heading}`}
              hint={isContact ? i18n._({ id: 'import.is-contact', message: '像是联系方式：不读' }) : undefined}
            >
              {({ id }) => (
                <Select
                  id={id}
                  value={columns[index] ?? '-'}
                  options={options}
                  onChange={(value: string) =>
                    setColumns(columns.map((old, at) => (at === index ? asColumn(value) : old)))
                  }
                />
              )}
            </Field>
          ))}
        </div>
        <Checkbox checked={hasHeadings} onChange={(event) => setHeadings(event.target.checked)}>
          {i18n._({ id: 'import.headings', message: '第一行是列名，不是项目' })}
        </Checkbox>
      </OfficePart>
      <Cells preview={preview} marks={[]} />
      <div className="o-acts o-thick-thin">
        <Button type="primary" disabled={lacks || isTwice} loading={isBusy} onClick={say}>
          {i18n._({ id: 'import.check-now', message: '检查' })}
        </Button>
        <Button onClick={onCancel}>{i18n._({ id: 'import.other', message: '换一个文件' })}</Button>
        {lacks && <span>{i18n._({ id: 'import.lacks', message: '名称和牵头单位两列一定要有。' })}</span>}
        {isTwice && <span>{i18n._({ id: 'import.twice', message: '同一个内容只能在一列里。' })}</span>}
      </div>
    </>
  );
}

const asColumn = (value: string): ImportColumn | null => (value === '-' ? null : (value as ImportColumn));

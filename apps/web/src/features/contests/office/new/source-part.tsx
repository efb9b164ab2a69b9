import { useLingui } from '@lingui/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useAllContests } from '../../../../api/all-contests';
import type { RulebookSource } from '../../../../api/new-contest';
import { type ReadJson, readJsonFile } from '../../../../ui/json-file';
import { Field } from '../../../../ui/office/field';
import { FileField } from '../../../../ui/office/file-field';
import { OfficePart } from '../../../../ui/office/part';
import { Refused } from '../../../../ui/office/refused';
import { Switch } from '../../../../ui/office/switch';
import { useSay } from '../../../../ui/words';
import { ExampleTable } from './example-table';

type Way = 'example' | 'file' | 'copy';

interface SourcePartProps {
  /** What was chosen, also while it is being read. */
  readonly source: RulebookSource | null;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSource: (source: RulebookSource) => void;
}

/** Where the rules come from: an example, a file or an earlier contest. */
export function SourcePart({ source, isBusy, error, onSource }: SourcePartProps) {
  const { i18n } = useLingui();
  const [way, setWay] = useState<Way>('example');
  return (
    <OfficePart
      title={i18n._({ id: 'new.source', message: '规则从哪里来' })}
      remark={i18n._({ id: 'new.source-remark', message: '换一份规则会换掉下面的阶段，你写过的名称和说明保留' })}
      end={isBusy && <span role="status">{i18n._({ id: 'new.reading', message: '正在读规则' })}</span>}
    >
      <div className="o-form">
        <Switch
          label={i18n._({ id: 'new.source', message: '规则从哪里来' })}
          value={way}
          choices={[
            { value: 'example', label: i18n._({ id: 'new.way-example', message: '用示例规则书' }) },
            { value: 'file', label: i18n._({ id: 'new.way-file', message: '用规则书的文件' }) },
            { value: 'copy', label: i18n._({ id: 'new.way-copy', message: '照以往的一届' }) },
          ]}
          onChange={setWay}
        />
        <Refused title={i18n._({ id: 'new.source-refused', message: '这份规则用不了' })} error={error} />
        {way === 'example' && (
          <ExampleTable
            chosen={source !== null && 'example' in source ? source.example : null}
            onChoose={(example) => onSource({ example })}
          />
        )}
        {way === 'file' && <RulebookFile onRulebook={(rulebook) => onSource({ rulebook })} />}
        {way === 'copy' && (
          <EarlierContest
            chosen={source !== null && 'copyOf' in source ? source.copyOf : null}
            onChoose={(copyOf) => onSource({ copyOf })}
          />
        )}
      </div>
    </OfficePart>
  );
}

function RulebookFile({ onRulebook }: { readonly onRulebook: (rulebook: Record<string, unknown>) => void }) {
  const { i18n } = useLingui();
  const [file, setFile] = useState<ReadJson | null>(null);
  const choose = async (chosen: File | undefined) => {
    const read = chosen === undefined ? null : await readJsonFile(chosen);
    setFile(read);
    if (read?.content !== undefined) onRulebook(read.content);
  };
  const notJson = i18n._({ id: 'seal.not-json', message: '这个文件不是 JSON，请选规则书的 .json 文件' });
  return (
    <FileField
      label={i18n._({ id: 'seal.file', message: '规则书的文件（JSON）' })}
      accept=".json,application/json"
      chosen={file?.content === undefined ? undefined : file}
      error={file !== null && file.content === undefined ? notJson : undefined}
      onChange={(chosen) => void choose(chosen)}
    />
  );
}

interface EarlierContestProps {
  readonly chosen: string | null;
  readonly onChoose: (slug: string) => void;
}

function EarlierContest({ chosen, onChoose }: EarlierContestProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const contests = useAllContests().data ?? [];
  return (
    <Field
      label={i18n._({ id: 'new.earlier', message: '照哪一届' })}
      hint={i18n._({
        id: 'new.earlier-hint',
        message: '抄来阶段、规则、评审组和说明；日期、项目、人员和票不抄。',
      })}
    >
      {({ id }) => (
        <Select
          id={id}
          className="o-source-select"
          value={chosen}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={i18n._({ id: 'new.earlier-choose', message: '请选' })}
          options={contests.map(({ slug, title }) => ({ value: slug, label: `${say(title)} /${slug}` }))}
          onChange={onChoose}
        />
      )}
    </Field>
  );
}

import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useEvidenceImport } from '../../../api/results-acts';
import { type ReadJson, readJsonFile } from '../../../ui/json-file';
import { Consequences } from '../../../ui/office/consequences';
import { FileField } from '../../../ui/office/file-field';
import { OfficePart } from '../../../ui/office/part';
import { Refused } from '../../../ui/office/refused';

/** Evidence of a contest that took place elsewhere, from its file. */
export function ImportEvidenceForm({ slug }: { readonly slug: string }) {
  const { i18n } = useLingui();
  const importing = useEvidenceImport(slug);
  const [file, setFile] = useState<ReadJson | null>(null);
  const [isTried, setTried] = useState(false);
  const choose = async (chosen: File | undefined) => {
    importing.reset();
    setFile(chosen === undefined ? null : await readJsonFile(chosen));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!importing.isPending && file?.content !== undefined) importing.mutate(file.content);
  };
  const isBad = file === null ? isTried : file.content === undefined;
  return (
    <OfficePart title={i18n._({ id: 'evidence.title', message: '导入证据' })}>
      <form className="o-form" onSubmit={send} noValidate>
        <Refused title={i18n._({ id: 'evidence.refused', message: '没有导入' })} error={importing.error} />
        {importing.isSuccess && (
          <p className="o-note o-done" role="status">
            {i18n._({ id: 'evidence.done', message: '证据已冻结：' })}{' '}
            <span className="o-code">{importing.data?.hash}</span>
          </p>
        )}
        <div className="o-two o-halves">
          <FileField
            label={i18n._({ id: 'evidence.file', message: '证据的文件（JSON）' })}
            accept=".json,application/json"
            chosen={file ?? undefined}
            error={isBad ? i18n._({ id: 'evidence.no-file', message: '请选证据的 .json 文件' }) : undefined}
            onChange={(chosen) => void choose(chosen)}
          />
          <Consequences
            list={[
              i18n._({
                id: 'evidence.then-check',
                message: '先照封存的规则整个核对一遍；有一处不对就不导入，并说明在哪里。',
              }),
              i18n._({ id: 'evidence.then-frozen', message: '导入就冻结，不能改；要更正，导入新的一份。' }),
              i18n._({ id: 'evidence.then-hidden', message: '公布之前，公众什么也看不到。' }),
            ]}
          />
        </div>
        <div className="o-acts">
          <Button type="primary" htmlType="submit" loading={importing.isPending}>
            {i18n._({ id: 'evidence.button', message: '核对并冻结' })}
          </Button>
        </div>
      </form>
    </OfficePart>
  );
}

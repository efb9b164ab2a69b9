import { useLingui } from '@lingui/react';
import { useContact } from '../../../ui/contact';
import { Moment } from '../../../ui/day';
import { Hash } from '../../../ui/hash';
import { Notice } from '../../../ui/notice';
import { Numbered } from '../../../ui/numbered';
import { Said } from '../../../ui/words';
import type { Difference } from './first-difference';
import type { FileKind, Finding, Task } from './messages';

interface FoundProps {
  readonly finding: Finding;
  readonly hashes: Task['hashes'];
  readonly at: string;
}

/** What came out, beside what was published. */
export function Found({ finding, hashes, at }: FoundProps) {
  if (finding.kind === 'broken') return <Broken file={finding.file} />;
  return (
    <>
      {finding.kind === 'same' ? <Same /> : <Different difference={finding.difference} />}
      <Hashes published={hashes.outcome} computed={finding.hash} at={at} />
      {finding.kind === 'different' && <WhatToDo />}
    </>
  );
}

function Same() {
  const { i18n } = useLingui();
  return (
    <Notice tone="done" title={i18n._({ id: 'recompute.same', message: '与公布的结果逐字节相同' })}>
      {i18n._({ id: 'recompute.same-why', message: '每一项的名次、分数和每一步都一样。' })}
    </Notice>
  );
}

function Different({ difference }: { readonly difference: Difference | null }) {
  const { i18n } = useLingui();
  return (
    <Notice tone="alert" title={i18n._({ id: 'recompute.different', message: '与公布的结果不同' })}>
      {difference !== null && (
        <>
          {difference.entry !== null &&
            i18n._({
              id: 'recompute.at-entry',
              message: '第一处不同在 {number} 号项目：',
              values: { number: difference.entry },
            })}
          <span className="code">{difference.path}</span>
          {i18n._({
            id: 'recompute.difference',
            message: '，公布 {published}，你这里 {computed}。',
            values: { published: difference.published, computed: difference.computed },
          })}
        </>
      )}
    </Notice>
  );
}

/** What to do when the outcome is another one, in this order. */
function WhatToDo() {
  const { i18n } = useLingui();
  const contact = useContact();
  return (
    <>
      <h3 className="small-head">{i18n._({ id: 'recompute.what-now', message: '怎么办' })}</h3>
      <Numbered
        sentences={[
          i18n._({ id: 'recompute.now-again', message: '再验算一次。浏览器的扩展有时会改动下载的文件。' }),
          i18n._({ id: 'recompute.now-command', message: '还不同，用下面的命令在电脑上算，换一条路。' }),
          i18n._({
            id: 'recompute.now-tell',
            message: '仍然不同，请把验算记录发给组委会和任何你信任的人。记录里有两个指纹和第一处不同。',
          }),
        ]}
      />
      {contact !== null && (
        <p className="why">
          <Said words={contact} />
        </p>
      )}
    </>
  );
}

interface HashesProps {
  readonly published: string;
  readonly computed: string;
  readonly at: string;
}

function Hashes({ published, computed, at }: HashesProps) {
  const { i18n } = useLingui();
  return (
    <div className="hashes">
      <Hash label={i18n._({ id: 'recompute.published', message: '公布的结果' })} value={published} />
      <Hash label={i18n._({ id: 'recompute.computed', message: '你这里算出的' })} value={computed} />
      <p className="why">
        {i18n._({ id: 'recompute.on', message: '在这台设备上算于' })} <Moment at={at} />
      </p>
    </div>
  );
}

function Broken({ file }: { readonly file: FileKind }) {
  const { i18n } = useLingui();
  const names: Record<FileKind, string> = {
    rulebook: i18n._({ id: 'recompute.broken-rulebook', message: '规则文件与它的指纹不符' }),
    evidence: i18n._({ id: 'recompute.broken-evidence', message: '依据文件与它的指纹不符' }),
    outcome: i18n._({ id: 'recompute.broken-outcome', message: '结果文件与它的指纹不符' }),
  };
  return (
    <Notice tone="caution" title={names[file]}>
      {i18n._({ id: 'recompute.broken-why', message: '还没有开始算。多半是没有下载完，请重新下载。' })}
    </Notice>
  );
}

import { useLingui } from '@lingui/react';
import { type ResultFile, resultFileUrl } from '../../../api/addresses';
import type { Contest, Results } from '../../../api/types';
import { CopyButton } from '../../../ui/copy-button';
import { Disclosure } from '../../../ui/disclosure';
import { Hash } from '../../../ui/hash';
import { Icon } from '../../../ui/icon';
import { fileNames } from './file-names';
import { FILE_KINDS } from './messages';
import './recompute.css';

interface ByCommandProps {
  readonly contest: Contest;
  readonly results: Results;
}

/** The files, and the exact commands that recompute the outcome on a computer of one's own. */
export function ByCommand({ contest, results }: ByCommandProps) {
  const { i18n } = useLingui();
  const { round, version, hashes } = results;
  const published = { slug: contest.slug, round, version };
  const names = fileNames(contest, results);
  const [rulebook, evidence, outcome] = [names['rulebook.json'], names['evidence.json'], names['outcome.json']];
  const files: readonly { readonly file: ResultFile; readonly label: string }[] = [
    { file: 'rulebook.json', label: i18n._({ id: 'files.rulebook', message: '规则' }) },
    { file: 'evidence.json', label: i18n._({ id: 'files.evidence', message: '依据：票数、评分与决定' }) },
    { file: 'outcome.json', label: i18n._({ id: 'files.outcome', message: '公布的结果' }) },
    { file: 'results.csv', label: i18n._({ id: 'files.csv', message: '名单与得分表' }) },
  ];
  return (
    <>
      <ul className="downloads">
        {files.map(({ file, label }) => (
          <li key={file}>
            <a href={resultFileUrl(published, file)} download>
              <Icon name="download" />
              <span>
                {label} <span className="file-name">{names[file]}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <Disclosure
        summary={i18n._({ id: 'files.hashes', message: '三个文件的指纹（SHA-256）' })}
        always={FILE_KINDS.map((kind) => (
          <Hash key={kind} label={names[`${kind}.json`]} value={hashes[kind]} />
        ))}
      />
      <p className="command-lead">
        {i18n._({ id: 'command.compare', message: '三个文件放进桂冠源代码的目录，在那里运行：' })}
      </p>
      <Command
        name={i18n._({ id: 'command.compare-name', message: '验算命令' })}
        first="npm ci"
        words={['npm run --silent decide --', rulebook, evidence, outcome]}
      />
      <p className="command-lead">{i18n._({ id: 'command.last-line', message: '相同的话，最后一行写着：' })}</p>
      <pre className="command">
        <code>SAME / 一致 sha256 {hashes.outcome}</code>
      </pre>
      <p className="command-lead">{i18n._({ id: 'command.hash', message: '只要指纹，不用我们的比对：' })}</p>
      <Command
        name={i18n._({ id: 'command.hash-name', message: '只算指纹的命令' })}
        words={['npm run --silent decide --', rulebook, evidence, '--json | sha256sum']}
      />
    </>
  );
}

interface CommandProps {
  readonly name: string;
  /** What has to be run once before it, on a line of its own. */
  readonly first?: string;
  readonly words: readonly string[];
}

/** A command that breaks between its words and is copied whole. */
function Command({ name, first, words }: CommandProps) {
  const { i18n } = useLingui();
  return (
    <div className="command-box">
      <pre className="command" tabIndex={0} aria-label={name}>
        <code>
          {first !== undefined && `${first}\n`}
          {words.map((word) => (
            <span key={word}>{word} </span>
          ))}
        </code>
      </pre>
      <CopyButton
        label={i18n._({ id: 'command.copy', message: '复制{name}', values: { name } })}
        text={() => [...(first === undefined ? [] : [first]), words.join(' ')].join('\n')}
      />
    </div>
  );
}

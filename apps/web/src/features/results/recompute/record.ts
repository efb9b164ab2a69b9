import type { Publication } from '../../../api/addresses';
import type { Finding, Task } from './messages';

interface RecordParts {
  readonly published: Publication;
  readonly hashes: Task['hashes'];
  readonly finding: Finding;
  readonly at: string;
}

/** What somebody else needs to believe it or to look into it, as a text without a language. */
export function recordOf({ published: { slug, round, version }, hashes, finding, at }: RecordParts): string {
  const found =
    finding.kind === 'broken'
      ? [`broken ${finding.file}`]
      : [
          `computed sha256 ${finding.hash}`,
          finding.kind === 'same' ? 'SAME / \u4e00\u81f4' : 'DIFFERENT / \u4e0d\u540c',
          ...(finding.kind === 'different' && finding.difference !== null
            ? [
                `${finding.difference.path}: published ${finding.difference.published}, computed ${finding.difference.computed}`,
              ]
            : []),
        ];
  return [
    `${location.origin}/${slug}/rounds/${round}/results?version=${version}`,
    `rulebook sha256 ${hashes.rulebook}`,
    `evidence sha256 ${hashes.evidence}`,
    `published sha256 ${hashes.outcome}`,
    ...found,
    `${at} ${navigator.userAgent}`,
  ].join('\n');
}

import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Contest } from '../../../api/types';
import { useFacts } from '../../../features/contests/office/facts';
import { mattersOf } from '../../../features/contests/office/matters';
import { useNow } from '../../../ui/use-now';
import { addressOf, type ContestPageName } from '../list/contest-pages';

interface SideProps {
  readonly contest: Contest;
  readonly current: ContestPageName;
  /** An auditor reads: what only changes something is not offered. */
  readonly mayChange: boolean;
}

interface SideItem {
  readonly name: ContestPageName;
  readonly label: string;
  readonly count?: number;
  /** Something there waits for somebody. */
  readonly due?: number;
}

interface SideGroup {
  readonly title?: string;
  readonly items: readonly SideItem[];
}

/** Pages that hold nothing an auditor may read. */
const CHANGES_ONLY: readonly ContestPageName[] = ['import', 'people'];

/** A table of contents of the contest's office. */
export function Side({ contest, current, mayChange }: SideProps) {
  const { i18n } = useLingui();
  return (
    <nav className="o-side" aria-label={i18n._({ id: 'office.name', message: '办公室' })}>
      {useGroups(contest).map(({ title, items }, index) => (
        <div key={title ?? index}>
          {title !== undefined && <h2>{title}</h2>}
          <ul>
            {items
              .filter(({ name }) => mayChange || !CHANGES_ONLY.includes(name))
              .map(({ name, label, count, due = 0 }) => (
                <li key={name}>
                  <Link href={addressOf(contest.slug, name)} aria-current={name === current ? 'page' : undefined}>
                    {label}
                    {due > 0 && <span className="o-due">{due}</span>}
                    {due === 0 && count !== undefined && <span>{count}</span>}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function useGroups(contest: Contest): readonly SideGroup[] {
  const { i18n } = useLingui();
  const due = mattersOf(contest, useNow(), useFacts(contest.slug)).length;
  return [
    { items: [{ name: 'overview', label: i18n._({ id: 'office.overview', message: '概览' }), due }] },
    {
      title: i18n._({ id: 'side.process', message: '赛程' }),
      items: [
        { name: 'stages', label: i18n._({ id: 'stages.title', message: '阶段' }) },
        { name: 'rulebook', label: i18n._({ id: 'rulebook.title', message: '规则书' }) },
      ],
    },
    {
      title: i18n._({ id: 'office-entries.title', message: '项目' }),
      items: [
        {
          name: 'entries',
          label: i18n._({ id: 'office-entries.title', message: '项目' }),
          count: contest.entriesCount,
        },
        { name: 'import', label: i18n._({ id: 'side.import', message: '导入' }) },
        { name: 'roadshow', label: i18n._({ id: 'side.roadshow', message: '巡展' }) },
      ],
    },
    {
      title: i18n._({ id: 'side.judging', message: '评选' }),
      items: [
        { name: 'panels', label: i18n._({ id: 'panels.title', message: '评审组' }) },
        { name: 'recorded', label: i18n._({ id: 'recorded.title', message: '票数与事实' }) },
      ],
    },
    {
      title: i18n._({ id: 'office-results.title', message: '结果' }),
      items: [
        { name: 'results', label: i18n._({ id: 'office-results.title', message: '结果' }) },
        { name: 'decisions', label: i18n._({ id: 'office-decisions.title', message: '决定' }) },
        { name: 'notice', label: i18n._({ id: 'notice.title', message: '公示与公布' }) },
      ],
    },
    {
      title: i18n._({ id: 'side.records', message: '记录' }),
      items: [
        { name: 'people', label: i18n._({ id: 'people.title', message: '人员与邀请' }) },
        { name: 'audit', label: i18n._({ id: 'audit.title', message: '审计日志' }) },
      ],
    },
  ];
}

import type { Language } from '@laurel/domain';

/** What the announcement says itself. */
export interface AnnouncementPhrases {
  readonly simulated: string;
  readonly imported: string;
  readonly sample: string;
  readonly organisers: string;
  readonly comma: string;
  headline(title: string): string;
  version(version: number): string;
}

export const announcementWords: Readonly<Record<Language, AnnouncementPhrases>> = {
  zh: {
    simulated: '模拟数据',
    imported: '导入的评选数据',
    sample: '示例',
    organisers: '主办',
    comma: '、',
    headline: (title) => `“${title}”揭晓公告`,
    version: (version) => `第 ${version} 版结果，指纹（SHA-256）`,
  },
  en: {
    simulated: 'Simulated data',
    imported: 'Imported evidence',
    sample: 'sample',
    organisers: 'Organised by',
    comma: ', ',
    headline: (title) => `Announcement: ${title}`,
    version: (version) => `Version ${version} of the outcome, SHA-256`,
  },
};

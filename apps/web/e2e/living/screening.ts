import { expect, type Page } from '@playwright/test';
import { JUDGES, type People } from './beginning';
import { JudgeAtWork } from './desk';
import { screeningMarks } from './marks';
import { openNotice, publish } from './notices';
import { seat } from './panels';
import { closeStage, openStage } from './stages';
import { OWN, SLUG } from './story';

const PANEL = 'screening-experts';
const ROUND = '专家初评';

/** Each judge types the marks of one entry on the desk; the rest is sent by the same session. */
export async function screen({ first, judges }: People): Promise<void> {
  await seat(first, '初评专家', JUDGES);
  await openStage(first, '初评专家评审', '材料已经齐备');
  const work = async (page: Page, index: number): Promise<void> => {
    const judge = new JudgeAtWork(page, PANEL, (entry) => screeningMarks(index, entry));
    await judge.acceptsTerms();
    await judge.marks(index + 1);
    await judge.marksTheRest();
    await judge.submits(OWN.number);
  };
  await Promise.all(judges.map(work));
  await closeStage(first, '初评专家评审', '三位评委都已提交');
}

/** One organiser puts the shortlist up, the other publishes it: the public sees who goes on, and no places. */
export async function publishShortlist({ first, second, submitter }: People): Promise<void> {
  await openNotice(first, ROUND);
  await publish(second, ROUND);
  await submitter.goto(`/${SLUG}/rounds/screening/notice`);
  await expect(submitter.getByRole('main').getByRole('listitem').filter({ hasText: OWN.title })).toHaveCount(1);
}

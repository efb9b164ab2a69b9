import { expect, type Page } from '@playwright/test';
import { JUDGES, type People, VIEWS } from './beginning';
import { lookUp, vote } from './ballots';
import type { Cast } from './cast';
import { JudgeAtWork } from './desk';
import { BALLOTS, finalMarks, RECUSED } from './marks';
import { seat } from './panels';
import { closeStage, openStage } from './stages';
import { SHORTLISTED, SLUG } from './story';

const PANEL = 'final-experts';
const VOTE = '网络投票';
const REVIEW = '评审专家评审';

/** Several voters, each on a phone of their own; how the votes stand is hidden from everybody. */
export async function holdVote(cast: Cast, { first }: People): Promise<void> {
  await openStage(first, VOTE, '巡展已经走完');
  for (const choices of BALLOTS) {
    const phone = await cast.enters(VIEWS.phone);
    const code = await vote(phone, choices);
    await showsNoTotals(phone);
    await lookUp(phone, code);
  }
}

async function showsNoTotals(phone: Page): Promise<void> {
  await phone.goto(`/${SLUG}`);
  await expect(phone.locator('.now')).toContainText('选票已收到');
  const totals = await phone.request.get(`/api/contests/${SLUG}/totals`);
  expect(totals.status()).toBe(403);
}

/** Three judges on their tablets, of whom one is recused from an entry. */
export async function review({ first, judges }: People): Promise<void> {
  await seat(first, '评审专家', JUDGES);
  await openStage(first, REVIEW, '与投票同时进行');
  const work = async (page: Page, index: number): Promise<void> => {
    const judge = new JudgeAtWork(page, PANEL, (entry) => finalMarks(index, entry));
    const isRecused = index === JUDGES.length - 1;
    await judge.acceptsTerms();
    if (isRecused) await judge.isRecusedFrom(RECUSED);
    await judge.marks(index + 1);
    await judge.marksTheRest();
    await judge.submits(isRecused ? SHORTLISTED - 1 : SHORTLISTED);
  };
  await Promise.all(judges.map(work));
}

export async function endFinal({ first }: People): Promise<void> {
  await closeStage(first, VOTE, '提前截止\uff0c已经公告三天');
  await closeStage(first, REVIEW, '三位评委都已提交');
}

import type { Sentence } from '../platform/problem/sentence.js';
import { type AuditEventName, auditEvents } from './audit-events.js';

/** What each fact is called in Chinese; `auditEvents` says it in English. */
const chinese: Readonly<Record<AuditEventName, string>> = {
  'account.signed-in': '有人以邮箱和密码登录。',
  'account.signed-out': '有人退出了登录。',
  'administrator.set-up': '用一次性链接建立了管理员账号。',
  'setup-link.made': '启动程序生成了管理员的一次性链接。',
  'invitation.made': '邀请了一个人担任某个角色，尚未取出链接。',
  'invitation.link-shown': '取出了一份邀请的一次性链接，此前的链接作废。',
  'invitation.taken-back': '收回了一份邀请及其链接，已有的角色不变。',
  'invitation.accepted': '有人用链接接受了邀请，并担任这个角色。',
  'password-link.shown': '取出了重设某个账号密码的一次性链接。',
  'password.reset': '用一次性链接重设了密码，该账号此前的登录全部失效。',
  'contest.created': '创建了大赛及其阶段；随带的规则同时封存。',
  'stage.changed': '主办方手动改期、开放、延长或关闭了一个阶段，理由公开。',
  'rulebook.sealed': '检查并封存了一版规则。',
  'entry.added': '办公室添加了一个项目。',
  'entries.imported': '从表格导入了项目，导入即接受。',
  'roadshow-stop.added': '添加了一站巡展及其登场项目和报道。',
  'panel.member-added': '一位评委加入了评委组。',
  'panel.entries-assigned': '把项目分派给评委，并为尚无化名者抽签。',
  'affiliations.changed': '办公室登记了某位评委或主办方人员所属的单位。',
  'conflict.found': '办公室认定了一项利益冲突。',
  'conflict.lifted': '办公室解除了所认定的一项利益冲突。',
  'conflict.declared': '一位评委声明了利益冲突。',
  'conflict.undone': '一位评委撤销了所声明的利益冲突。',
  'judge.replaced': '一位评委离开评委组，理由公开；其已提交的评分表保留或搁置。',
  'terms.accepted': '一位评委同意了将要公布的内容。',
  'sheets.submitted': '一位评委提交了评分表。',
  'sheet.given-back': '办公室把一份已提交的评分表退回评委。',
  'recorded.typed': '录入或导入了别处计得的票数，或办公室的记录。',
  'recorded.confirmed': '第二个人确认了一版录入的票数或记录。',
  'decision.made': '作出了一项决定，或撤销了一项决定，理由公开。',
  'notice.opened': '冻结了一轮的评选数据，并在公示中提出其结果。',
  'evidence.imported': '检查并冻结了导入的评选数据。',
  'results.published': '公布了一轮结果的一个版本。',
};

export const sentenceOf = (event: AuditEventName): Sentence => ({ zh: chinese[event], en: auditEvents[event] });

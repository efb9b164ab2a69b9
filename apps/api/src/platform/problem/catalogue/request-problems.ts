import { say } from '../sentence.js';
import { kind, type ProblemKinds } from './problem-kind.js';

export const requestProblems = {
  'request.invalid': kind(
    400,
    'Invalid request',
    say(
      '请求的内容有误，请按列出的说明改正后重试。',
      'Something in the request is wrong: mend what is listed and send it again.',
    ),
  ),
  'request.unreadable': kind(
    400,
    'Unreadable request',
    say('请求无法读取，请检查其格式后重试。', 'The request cannot be read: check its form and send it again.'),
  ),
  'request.not-utf8': kind(
    400,
    'Not UTF-8',
    say(
      '请求不是 UTF-8 编码，请将文件另存为 UTF-8 后重试。',
      'The request is not written in UTF-8: save the file as UTF-8 and send it again.',
    ),
  ),
  'request.too-large': kind(
    413,
    'Request too large',
    say(
      '请求超出允许的大小，请缩小后重试。',
      'The request is larger than is allowed: make it smaller and send it again.',
    ),
  ),
  'request.wrong-media-type': kind(
    415,
    'Wrong media type',
    say('请以 application/json 发送请求。', 'Send the request as application/json.'),
  ),
  'request.not-a-table': kind(
    415,
    'Not a table',
    say('请以 text/csv 发送表格文件。', 'Send the file of the table as text/csv.'),
  ),
  'request.foreign-origin': kind(
    403,
    'Foreign origin',
    say(
      '这个请求来自别的网站，已被拒绝。请直接打开本站再试。',
      'This request comes from another site and is refused. Open this site itself and try again.',
    ),
  ),
  'request.too-many': kind(
    429,
    'Too many attempts',
    say(
      '尝试次数过多，请稍候再试，最多等 15 分钟。',
      'There were too many attempts: wait, 15 minutes at most, and try again.',
    ),
  ),
  'request.conflict': kind(
    409,
    'Conflict',
    say(
      '同一内容刚刚被别人改动，请刷新后重试。',
      'Somebody else changed the same thing just now: reload and try again.',
    ),
  ),
  'not-found': kind(404, 'Not found', say('这里没有内容，请检查地址。', 'There is nothing here: check the address.')),
} as const satisfies ProblemKinds;

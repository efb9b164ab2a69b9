import { say } from './words.js';

/** What a value of the rulebook must look like: the sentence of an error names it. */
export const hints = {
  id: say(
    '写成小写字母开头的短名，只用小写字母、数字和连字符',
    'Write a kebab-case id: a lower-case letter first, then lower-case letters, digits and hyphens',
  ),
  key: say(
    '写一个取值的 id，或评委的代号，或选票栏的数',
    'Write the id of a key, the pseudonym of a judge or the number of a cell',
  ),
  number: say(
    '写一个至多 15 位有效数字的数，或 "43/52" 这样的分数',
    'Write a number of at most 15 significant digits, or a fraction such as "43/52"',
  ),
  surrogate: say('文字里有不成对的代理字符，请删去', 'Remove the half of a surrogate pair from the text'),
  keys: say(
    '写 true，或写取值的列表 [{ id, title, weight }]',
    'Write true, or the list of keys [{ id, title, weight }]',
  ),
  figure: say(
    '写上面某一列的 id，或前面某轮的 round.figure',
    'Write the id of a figure above, or round.figure of an earlier round',
  ),
  source: say(
    '写一种来源：votes、pairs、marks、facts、figure、weighted 或 sum',
    'Write one source: votes, pairs, marks, facts, figure, weighted or sum',
  ),
  form: say('写一种选票：choose、rank、points 或 grade', 'Write one form of ballot: choose, rank, points or grade'),
  cells: say('选票要平分时，to 至多 10000', 'Where a ballot is shared, let to be at most 10000'),
  window: say(
    '写一种周期：{ every: "day", from }、{ every: "hour" }、{ minutes }、{ apartMinutes } 或 "contest"',
    'Write one window: { every: "day", from }, { every: "hour" }, { minutes }, { apartMinutes } or "contest"',
  ),
  totals: say('写 "public"、"hidden" 或 { at: ["18:00"] }', 'Write "public", "hidden" or { at: ["18:00"] }'),
  field: say(
    '写 "all"、"round.list"、{ attribute: value }，或由它们组成的列表',
    'Write "all", "round.list", { attribute: value }, or a list of these',
  ),
  time: say('写 24 小时制的时刻，如 "18:00"', 'Write a time of day such as "18:00"'),
  timeZone: say('写 IANA 时区名，如 Asia/Shanghai', 'Write an IANA time zone such as Asia/Shanghai'),
  take: say('写人数、{ share, mode }、{ per } 或 "rest"', 'Write a number, { share, mode }, { per } or "rest"'),
  gate: say('写 atLeast、atMost、more、less 中的一个', 'Write exactly one of atLeast, atMost, more and less'),
  attributeValue: say(
    '写一个属性和它的取值，如 { "district": "tianhe" }',
    'Write one attribute and its value, such as { "district": "tianhe" }',
  ),
  oneOfCount: say('atLeast、more、equal 至多写一个', 'Write at most one of atLeast, more and equal'),
  table: say('写 table（可加 beyond），或写 first 和 ratio', 'Write table (and beyond), or first and ratio'),
  operand: say('写 number、figure、keys（连同 over）中的一个', 'Write one of number, figure, and keys with over'),
  keyOrKeys: say('写 key 或 keys', 'Write key or keys'),
  limits: say('写 from、to 或两个都写，from 不大于 to', 'Write from, to or both, from not above to'),
  cases: say(
    '请让各情形的 upTo 从小到大，最后一个情形不写 upTo',
    'Let upTo rise from case to case and leave it out of the last',
  ),
  bands: say(
    '请把各档按 from 从高到低排列，各不相同',
    'Write the bands from the highest from down, each lower than the one before',
  ),
} as const;

export type Hint = keyof typeof hints;

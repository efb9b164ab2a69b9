import { createHash } from 'node:crypto';

export interface Script {
  readonly text: string;
  /** Under what Redis knows it once it has run. */
  readonly digest: string;
}

const scriptOf = (text: string): Script => ({ text, digest: createHash('sha1').update(text).digest('hex') });

/**
 * `askRate` of several keys at once, by Redis's own clock in milliseconds. Of each key: interval, most, whether it refuses.
 * Answers 1 and what was taken before of each, or 0 and how long to wait.
 */
export const TAKE = scriptOf(`
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local wait, asked, before = 0, {}, {}
for i, key in ipairs(KEYS) do
  local interval, most, refuses = tonumber(ARGV[3 * i - 2]), tonumber(ARGV[3 * i - 1]), ARGV[3 * i] == '1'
  local full, room = most * interval, (most - 1) * interval
  local debt = math.min(full, math.max(0, tonumber(redis.call('GET', key) or '0') - now))
  if refuses and debt > room then wait = math.max(wait, debt - room) end
  asked[i] = math.min(full, debt + interval)
  before[i] = string.format('%.6f', debt / interval)
end
if wait > 0 then return { '0', string.format('%.3f', wait) } end
for i, key in ipairs(KEYS) do
  redis.call('SET', key, string.format('%.3f', now + asked[i]), 'PX', math.ceil(asked[i]) + 1)
end
return { '1', unpack(before) }`);

/** Takes an interval off each key; one that is not there any more has nothing to give back. */
export const GIVE_BACK = scriptOf(`
for i, key in ipairs(KEYS) do
  local till = redis.call('GET', key)
  if till then redis.call('SET', key, string.format('%.3f', tonumber(till) - tonumber(ARGV[i])), 'KEEPTTL') end
end`);

// A process of its own that casts ballots, or asks for tokens, over so many connections, each as fast as it is answered.
// What is sent was made before the clock runs; what is answered is read no further than its status.
import net from 'node:net';
import { Voters } from './voters.mjs';

const END_OF_HEAD = '\r\n\r\n';
const waiting = [];
/** Connections over which ballots went before the clock runs. */
let warm = [];

process.on('message', async ({ voters, job }) => {
  if (voters === undefined) return process.send(await cast(job));
  fill(voters, job);
  if (job.warmMilliseconds > 0) {
    warm = await connect(job);
    await workAll(warm, job.warmMilliseconds);
  }
  return process.send('ready');
});
process.on('disconnect', () => process.exit());

function fill(settings, { asks, count }) {
  const voters = new Voters(settings);
  waiting.length = 0;
  while (waiting.length < count) waiting.push(voters.request(asks));
}

/** Until the time is over or no ballot is left. */
async function cast(job) {
  const sockets = warm.length > 0 ? warm : await connect(job);
  warm = [];
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const { statuses, failures, ...seen } = await workAll(sockets, job.milliseconds);
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  for (const socket of sockets) socket.destroy();
  const times = Float64Array.from(seen.times).sort();
  const at = (part) => times[Math.min(times.length - 1, Math.ceil(part * times.length) - 1)] ?? 0;
  return { statuses, failures, seconds, count: times.length, p50: at(0.5), p99: at(0.99), cpuMicros: user + system };
}

async function workAll(sockets, milliseconds) {
  const seen = { statuses: {}, times: [], failures: 0 };
  const end = performance.now() + milliseconds;
  await Promise.all(sockets.map((socket) => work(socket, { end, seen })));
  return seen;
}

function connect({ ports, connections }) {
  return Promise.all(Array.from({ length: connections }, (_, at) => connected(ports[at % ports.length])));
}

function connected(port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

function work(socket, { end, seen }) {
  return new Promise((resolve) => {
    let [start, text] = [0, ''];
    const next = () => {
      const request = performance.now() < end ? waiting.pop() : undefined;
      if (request === undefined) return stop();
      start = performance.now();
      text = '';
      return socket.write(request);
    };
    const stop = () => {
      socket.off('data', read);
      resolve();
    };
    const fail = () => {
      seen.failures += 1;
      stop();
    };
    const read = (chunk) => {
      text += chunk.latin1Slice();
      if (!isWhole(text)) return;
      const status = text.slice(9, 12);
      seen.statuses[status] = (seen.statuses[status] ?? 0) + 1;
      seen.times.push(performance.now() - start);
      next();
    };
    socket.on('data', read).once('error', fail).once('end', fail);
    next();
  });
}

function isWhole(text) {
  const end = text.indexOf(END_OF_HEAD);
  if (end < 0) return false;
  const at = text.search(/content-length: */i);
  if (at < 0 || at > end) throw new Error(`an answer without a length: ${text.slice(0, end)}`);
  return text.length >= end + END_OF_HEAD.length + parseInt(text.slice(at + 'content-length:'.length), 10);
}

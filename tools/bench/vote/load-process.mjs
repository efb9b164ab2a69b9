// A process of its own that casts ballots, or asks for tokens, over so many connections, each as fast as it is answered.
// What is sent was made before the clock runs; what is answered is read no further than its status.
import { once } from 'node:events';
import net from 'node:net';
import { Voters } from './voters.mjs';

const END_OF_HEAD = '\r\n\r\n';
const waiting = [];

process.on('message', async ({ voters, job }) => {
  if (voters === undefined) return process.send(await cast(job));
  fill(voters, job);
  return process.send('ready');
});
process.on('disconnect', () => process.exit());

function fill(settings, { asks, count }) {
  const voters = new Voters(settings);
  waiting.length = 0;
  while (waiting.length < count) waiting.push(voters.request(asks));
}

/** Until the time is over or no ballot is left. `areGreeted`: every connection is answered once before the clock runs. */
async function cast({ ports, connections, areGreeted, milliseconds }) {
  const sockets = await Promise.all(
    Array.from({ length: connections }, (_, at) => connected(ports[at % ports.length])),
  );
  if (areGreeted) await Promise.all(sockets.map(greet));
  const seen = { statuses: {}, times: [], failures: 0 };
  const cpu = process.cpuUsage();
  const begin = performance.now();
  await Promise.all(sockets.map((socket) => work(socket, { end: begin + milliseconds, seen })));
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  for (const socket of sockets) socket.destroy();
  const { statuses, failures } = seen;
  const times = Float64Array.from(seen.times).sort();
  const at = (part) => times[Math.min(times.length - 1, Math.ceil(part * times.length) - 1)] ?? 0;
  return { statuses, failures, seconds, count: times.length, p50: at(0.5), p99: at(0.99), cpuMicros: user + system };
}

function connected(port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

async function greet(socket) {
  let text = '';
  socket.write(waiting.pop());
  while (!isWhole(text)) text += (await once(socket, 'data'))[0].latin1Slice();
}

function work(socket, { end, seen }) {
  return new Promise((resolve) => {
    let [start, text] = [0, ''];
    const next = () => {
      const request = performance.now() < end ? waiting.pop() : undefined;
      if (request === undefined) return resolve();
      start = performance.now();
      text = '';
      return socket.write(request);
    };
    const fail = () => {
      seen.failures += 1;
      resolve();
    };
    socket.on('data', (chunk) => {
      text += chunk.latin1Slice();
      if (!isWhole(text)) return;
      const status = text.slice(9, 12);
      seen.statuses[status] = (seen.statuses[status] ?? 0) + 1;
      seen.times.push(performance.now() - start);
      next();
    });
    socket.once('error', fail).once('end', fail);
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

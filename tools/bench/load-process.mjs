// A process of its own that asks a server: `flood` as fast as it is answered, `drip` at a constant rate, where an answer's
// time counts from the moment at which it should have been asked, whether or not the server was still busy then.
import { Connection, makeRequest } from './connection.mjs';

const jobs = { flood, drip };

process.on('message', async ({ name, options }) => {
  if (name === 'stop') return;
  const seen = { statuses: {}, times: [], failures: 0 };
  await jobs[name](options, seen);
  process.send(summarise(seen));
});
process.on('disconnect', () => process.exit());

async function flood({ port, paths, headers, connections, milliseconds }, seen) {
  const requests = paths.map((path) => makeRequest(path, headers));
  const begin = performance.now();
  const end = begin + milliseconds;
  let next = 0;
  const work = async () => {
    const connection = new Connection(port);
    while (performance.now() < end) {
      const start = performance.now();
      await note(connection.ask(requests[next++ % requests.length]), { start, seen });
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  seen.seconds = (performance.now() - begin) / 1000;
}

/** Until `milliseconds` have passed, or until it is told to stop. */
async function drip({ port, paths, headers, rate, milliseconds = Infinity }, seen) {
  const requests = paths.map((path) => makeRequest(path, headers));
  const [idle, asked] = [[], new Set()];
  let isStopped = false;
  const stop = ({ name }) => (isStopped ||= name === 'stop');
  process.on('message', stop);
  const begin = performance.now();
  for (let count = 0; !isStopped && (count * 1000) / rate < milliseconds; count += 1) {
    const start = begin + (count * 1000) / rate;
    const wait = start - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const connection = idle.pop() ?? new Connection(port);
    const answer = note(connection.ask(requests[count % requests.length]), { start, seen });
    asked.add(answer);
    void answer.finally(() => {
      asked.delete(answer);
      idle.push(connection);
    });
  }
  process.removeListener('message', stop);
  await Promise.all(asked);
  for (const connection of idle) connection.close();
  seen.seconds = (performance.now() - begin) / 1000;
}

async function note(answer, { start, seen }) {
  try {
    const { status } = await answer;
    seen.statuses[status] = (seen.statuses[status] ?? 0) + 1;
  } catch {
    seen.failures += 1;
  }
  seen.times.push(performance.now() - start);
}

function summarise({ statuses, times, failures, seconds }) {
  const sorted = times.sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
  return { statuses, failures, count: sorted.length, perSecond: sorted.length / seconds, p50: at(0.5), p99: at(0.99) };
}

// One queue for all suites: whenever a slot is free, the suite begins that holds up most.

/**
 * `suites`: `{ name, needs, seconds }`, where `needs` names suites that must have passed before. Calls `run(suite)`, which
 * tells whether it passed, for at most `slots` at a time; `refuse(suite, need)` for what cannot run since a need failed.
 */
export async function runQueue(suites, { slots, run, refuse }) {
  const weights = weighAll(suites);
  const waiting = new Set([...suites].sort((a, b) => weights.get(b.name) - weights.get(a.name)));
  const passed = new Map();
  const running = new Set();
  while (waiting.size > 0 || running.size > 0) {
    for (const suite of waiting) {
      const failed = suite.needs.find((need) => passed.get(need) === false);
      const isNext = running.size < slots && suite.needs.every((need) => passed.get(need));
      if (failed === undefined && !isNext) continue;
      waiting.delete(suite);
      if (failed === undefined) running.add(track(suite));
      else note(suite, refuse(suite, failed) ?? false);
    }
    if (running.size > 0) await Promise.race(running);
  }

  function note(suite, isPassed) {
    passed.set(suite.name, isPassed);
  }

  function track(suite) {
    const done = run(suite).then((isPassed) => {
      note(suite, isPassed);
      running.delete(done);
    });
    return done;
  }
}

/** How long the whole takes at least from the beginning of each suite: its own seconds and those of what waits for it. */
function weighAll(suites) {
  const weights = new Map();
  const weigh = (suite, path) => {
    if (path.includes(suite.name)) throw new Error(`suites that wait for each other: ${path.join(', ')}`);
    if (!weights.has(suite.name)) {
      const dependents = suites.filter(({ needs }) => needs.includes(suite.name));
      const after = dependents.map((dependent) => weigh(dependent, [...path, suite.name]));
      weights.set(suite.name, suite.seconds + Math.max(0, ...after));
    }
    return weights.get(suite.name);
  };
  for (const suite of suites) {
    const unknown = suite.needs.find((need) => !suites.some(({ name }) => name === need));
    if (unknown !== undefined) throw new Error(`${suite.name} needs ${unknown}, which is no suite`);
    weigh(suite, []);
  }
  return weights;
}

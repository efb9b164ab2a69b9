// Tasks for the pool's own tests: what a computation may do to its thread.
let calls = 0;

export const count = () => (calls += 1);

export const settings = () => [...Object.keys(process.env), ...process.execArgv];

export const lengthOf = ({ bytes }) => bytes.length;

export const fail = ({ message }) => {
  throw new Error(message);
};

export const sleep = ({ milliseconds }) => new Promise((done) => setTimeout(() => done('slept'), milliseconds));

export const spin = () => {
  for (;;);
};

export const hoard = () => {
  const all = [];
  for (;;) all.push(Array.from({ length: 1000 }, (_, i) => ({ i })));
};

/** One step for which the heap has no room by far: V8 ends the process. */
export const hoardAtOnce = () => new Array(100_000_000).fill(0);

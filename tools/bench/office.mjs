// What an administrator does, through the api alone.
const AT_ONCE = 8;
const ACCOUNT = { email: 'bench@laurel.example', password: 'a password of the bench' };
const words = (zh, en) => ({ zh, en });
const CALL = [{ key: 'call', kind: 'call', title: words('征集', 'Call') }];

export class Office {
  #token;

  constructor(port) {
    this.origin = `http://localhost:${port}`;
  }

  async setUp(token) {
    await this.#must('POST', 'auth/setup', { token, ...ACCOUNT, name: 'Bench' });
    await this.#enter();
  }

  async #enter() {
    ({ accessToken: this.#token } = await (await this.#signIn()).json());
  }

  /** Somebody whose session is over, with the token of it. */
  async endedSession() {
    const signedIn = await this.#signIn();
    const former = new Office(new URL(this.origin).port);
    ({ accessToken: former.#token } = await signedIn.json());
    const cookie = signedIn.headers.get('set-cookie').split(';')[0];
    await fetch(`${this.origin}/api/auth/logout`, { method: 'POST', headers: { cookie, origin: this.origin } });
    return former;
  }

  #signIn() {
    return this.#send('POST', 'auth/login', ACCOUNT);
  }

  /** Makes it, with its entries and its sealed rulebook; `importAndPublish` follows. */
  async make({ slug, numbers, rulebook, stages = CALL, isImported = true }) {
    const about = { title: words('基准大赛', 'Bench'), lead: words('只为测量。', 'Only to measure.') };
    const kind = { isSimulated: true, isImported, simulatedNote: words('全部模拟。', 'All simulated.') };
    await this.#must('POST', 'contests', { slug, ...about, ...kind, timeZone: 'UTC', organisers: [], stages });
    await this.#must('PUT', `contests/${slug}/rulebook`, rulebook);
    const left = [...numbers];
    const work = async () => {
      for (let number = left.shift(); number !== undefined; number = left.shift()) {
        await this.#must('POST', `contests/${slug}/entries`, entryOf(number));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  importEvidence({ slug, evidence }) {
    return this.#must('POST', `contests/${slug}/evidence`, evidence);
  }

  publish({ slug }, reason = null) {
    return this.#must('POST', `contests/${slug}/rounds/final/outcomes`, {
      reason: reason && words(reason, reason),
    });
  }

  async makePublished(contest) {
    await this.make(contest);
    await this.importEvidence(contest);
    await this.publish(contest);
  }

  /** The status of an answer, without a judgement on it. */
  async statusOf(method, path, body) {
    const answer = await this.#send(method, path, body);
    await answer.arrayBuffer();
    return answer.status;
  }

  async #must(method, path, body) {
    let answer = await this.#send(method, path, body);
    // what is measured may take longer than a session
    if (answer.status === 401) {
      await this.#enter();
      answer = await this.#send(method, path, body);
    }
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  #send(method, path, body) {
    const authorization = this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` };
    return fetch(`${this.origin}/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: this.origin, ...authorization },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
}

const entryOf = (number) => ({
  number,
  title: words(`第${number}号项目的题目`, `The title of entry ${number}`),
  summary: words('一句话说明这个项目做了什么。', 'One sentence that says what this entry has done.'),
  description: words('**说明**写在这里。', 'The **description** stands here.'),
  writeUp: words('颁奖词写在这里。', 'The write-up stands here.'),
  isSample: false,
  keyFacts: [],
  submitters: [{ name: words(`第${number}号申报单位`, `Submitter ${number}`), role: 'lead' }],
});

/** Answers of the api that came inside the page, by their address; each serves once, then the api is asked. */
function takeAnswer(address: string): string | undefined {
  for (const element of document.querySelectorAll<HTMLScriptElement>('script[data-answer]')) {
    if (element.dataset['answer'] !== address) continue;
    element.remove();
    return element.text;
  }
  return undefined;
}

/** Asks the api, unless the page has brought the answer along. */
export function fetchOrTake(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answer = request.method === 'GET' ? takeAnswer(pathname + search) : undefined;
  if (answer === undefined) return fetch(request);
  return Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/json' } }));
}

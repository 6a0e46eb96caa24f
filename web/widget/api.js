// Calls of the service. An outcome is a value: {answer}, {offline}, {wait: seconds} or {refused: message} or {failed}.
const PATIENCE = 30000;
const WAIT = 30;

const post = (url, body, signal) => fetch(url, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  credentials: "omit",
  body: JSON.stringify(body),
  signal,
});

/** Put `question`; never throws. */
export async function ask(base, question, conversation) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    return await outcome(await post(`${base}/api/v1/ask`, { question, conversation }, abort.signal));
  } catch {
    return navigator.onLine ? { failed: true } : { offline: true };
  } finally {
    clearTimeout(timer);
  }
}

async function outcome(response) {
  if (response.status === 429) return { wait: Number(response.headers.get("Retry-After")) || WAIT };
  if (response.status >= 500) return { failed: true };
  const body = await response.json();
  return response.ok ? { answer: body } : { refused: body.error.message };
}

/** Say whether an answer helped; a vote that is lost is no one's worry. */
export const vote = (base, body) => post(`${base}/api/v1/feedback`, body).catch(() => null);

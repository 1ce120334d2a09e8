// What JavaScript says in fewer bytes than WebAssembly: the network with progress, what a browser keeps, and time zones.
// No function throws: an answer that did not come has the status 0, and a browser that keeps nothing has kept nothing.

/** An idempotency key. */
export function newKey() {
  return crypto.randomUUID();
}

let token = '';

/** Who the page says its reader is: a token of the host application; empty: whoever the cookie says. */
export function identify(value) {
  token = value;
}

/** Whether a script can know that somebody is signed in. The session's own cookie is not for scripts. */
export function signedIn() {
  return !!token || document.cookie.includes('docent_signed_in=');
}

const headers = (more) => (token ? { authorization: `Bearer ${token}`, ...more } : more);

const parsed = (text) => { try { return JSON.parse(text); } catch { return null; } };

/** `{ status, retry, body }` of a request for JSON; `body` is null where none came. */
export async function ask(url, key, draft) {
  try {
    const init = { signal: AbortSignal.timeout(30000), headers: headers({}) };
    if (key) {
      init.method = 'POST';
      init.headers = headers({ 'content-type': 'application/json', 'idempotency-key': key });
      init.body = JSON.stringify(draft);
    }
    const answer = await fetch(url, init);
    return { status: answer.status, retry: answer.headers.get('retry-after'), body: parsed(await answer.text()) };
  } catch {
    return { status: 0, retry: null, body: null };
  }
}

let running;

/** Uploads one file; tells how far it is, in per cent. Only one goes at a time. */
export function upload(url, key, bearer, id, progress) {
  return new Promise((done) => {
    const file = files.get(id);
    const request = running = new XMLHttpRequest();
    const end = () => done({ status: request.status, retry: request.getResponseHeader('retry-after'), body: parsed(request.responseText) });
    const send = () => {
      const body = new FormData();
      body.append('file', file, file.name);
      request.open('POST', url);
      request.setRequestHeader('idempotency-key', key);
      request.setRequestHeader('authorization', `Bearer ${bearer}`);
      request.upload.onprogress = (event) => progress(Math.floor(100 * event.loaded / event.total));
      request.onloadend = end;
      request.send(body);
    };
    // A file that was changed or removed since it was chosen fails like a network; reading it tells which it is.
    const unreadable = () => done({ status: 0, unreadable: true });
    if (file) file.slice(0, 1).arrayBuffer().then(send, unreadable);
    else unreadable();
  });
}

/** Gives up the upload that runs. */
export function stop() {
  running?.abort();
}

/** Whether the browser thinks that there is a network. */
export function online() {
  return navigator.onLine;
}

/** The titles and descriptions of articles: `[[title, address, description, both in lower case], ..]`. */
export async function titles(url, locale) {
  const { body } = await ask(url);
  const lower = (text) => text.toLocaleLowerCase(locale);
  return (body ?? []).map(([title, address, about]) => [title, address, about, lower(title), lower(about)]);
}

// Files by their numbers, as the reader chose them.
const files = new Map();
let store;

const database = () => (store ??= new Promise((done, fail) => {
  const request = indexedDB.open('docent', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('files');
  request.onsuccess = () => done(request.result);
  request.onerror = fail;
}));

const transaction = async (work, mode) => {
  const held = (await database()).transaction('files', mode);
  const request = work(held.objectStore('files'));
  return new Promise((done, fail) => {
    held.oncomplete = () => done(request.result);
    held.onabort = held.onerror = fail;
  });
};

const quietly = (promise) => promise.catch(() => {});

const range = (place) => IDBKeyRange.bound([place], [place, []]);

let writes = Promise.resolve();

/** Remembers a file by its number, also for the next page. */
export function hold(place, id, file) {
  files.set(id, file);
  writes = quietly(transaction((held) => held.put(file, [place, id]), 'readwrite'));
}

/** Forgets a file. */
export function drop(place, id) {
  files.delete(id);
  quietly(transaction((held) => held.delete([place, id]), 'readwrite'));
}

/** The bytes of a file. */
export function size(file) {
  return file.size;
}

const DAYS = 14 * 24 * 3600 * 1000;

/** Keeps a form, for two weeks. Resolves when its files are on disk too. */
export async function keep(place, form, pending) {
  try {
    localStorage.setItem(place, JSON.stringify({ form, until: Date.now() + DAYS }));
    if (pending) localStorage.setItem('docent-pending', place);
    else localStorage.removeItem('docent-pending');
  } catch { /* For this page only. */ }
  await writes;
}

/** Forgets a form and its files. */
export function forget(place) {
  files.clear();
  try {
    localStorage.removeItem(place);
    localStorage.removeItem('docent-pending');
  } catch { /* Nothing was kept. */ }
  quietly(transaction((held) => held.delete(range(place)), 'readwrite'));
}

/** The form that was kept, its files at hand; null without one. Whatever is older than it may be goes. */
export async function kept(place) {
  let found = null;
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith('docent-draft ')) continue;
      const { form, until } = parsed(localStorage.getItem(key)) ?? {};
      if (!(until > Date.now())) forget(key);
      else if (key === place) found = form;
    }
  } catch { /* Nothing was kept. */ }
  if (!found) return null;
  const read = (keys) => transaction((held) => held[keys](range(place)));
  const [keys, values] = await quietly(Promise.all([read('getAllKeys'), read('getAll')])) ?? [[], []];
  keys.forEach(([, id], at) => files.set(id, values[at]));
  return found;
}

/** A text of the interface, with a value in the place of its argument; the key itself where the theme lacks it. */
export function say(strings, key, value) {
  return (strings[key] ?? key).replace(/\{\w+\}/, () => value);
}

/** The reader's time zone. */
export function zone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}

/** Minutes since Monday began there; undefined where the browser does not know the zone. */
export function minuteOfWeek(timeZone) {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });
    const parts = Object.fromEntries(format.formatToParts().map(({ type, value }) => [type, value]));
    const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday);
    return day * 1440 + parts.hour * 60 + Number(parts.minute);
  } catch {
    return undefined;
  }
}

/** The time in so many minutes, with the day where it is not soon. */
export function clock(locale, minutes, day) {
  const options = day ? { weekday: 'long', hour: 'numeric', minute: 'numeric' } : { timeStyle: 'short' };
  return new Intl.DateTimeFormat(locale, options).format(new Date((Math.floor(Date.now() / 60000) + minutes) * 60000));
}

/** What stands in the controls of a form becomes what the form says. */
export function fill(root, name, value) {
  for (const control of root.querySelectorAll(`[name="${name}"]`)) {
    if (control.value !== value) control.value = value;
  }
}

/** Puts the focus on what a selector finds. */
export function focus(root, selector) {
  root.querySelector(selector)?.focus();
}

/** The files of a picker, a drop or a paste. */
export function chosen(event) {
  const from = event.target.files ?? (event.dataTransfer ?? event.clipboardData)?.files ?? [];
  const found = [...from];
  // The same file can be chosen again after it was removed.
  if (event.target.type === 'file') event.target.value = '';
  else if (found.length) event.preventDefault();
  return found;
}

/** Tells the page. */
export function announce(name, detail) {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

/** Opens the shadow root of a new element at the end of the page. */
export function host(style, dir, locale) {
  const element = document.createElement('docent-widget');
  element.lang = locale;
  element.dir = dir;
  const root = element.attachShadow({ mode: 'open' });
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = style;
  const theme = document.documentElement.dataset.theme;
  if (theme) element.dataset.theme = theme;
  root.append(link);
  document.body.append(element);
  return new Promise((done) => {
    link.onload = link.onerror = () => done(root);
  });
}

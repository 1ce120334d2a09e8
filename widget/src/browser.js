// What JavaScript says in fewer bytes than WebAssembly: the network with progress, what a browser keeps, time zones, and
// the element that the widget lives in.
//
// No function throws: an answer that did not come has the status 0, and a browser that keeps nothing has kept nothing.
// Values go over as texts joined by U+0000, in the order in which `wire.rs` reads them.

let base, page, strings, root, dialog, token = '';

const one = (value) => String(value ?? '').replaceAll('\0', '\ufffd');
const list = (values) => [(values ?? []).length, ...(values ?? [])];
const each = (values, texts) => [(values ?? []).length, ...(values ?? []).flatMap(texts)];
const join = (values) => values.map(one).join('\0');
const condition = (when) => [when?.field, ...list(when?.is)];

/** What `LOCALE.json` says. */
export function read(folder, data) {
  base = folder;
  page = data;
  strings = data.strings;
  const files = data.attachments ?? {};
  return join([
    data.locale, data.dir, data.api, data.cases, data.titles,
    ...each(data.fields, (field) => [
      field.name, field.kind, field.required, field.label, field.help, ...condition(field.when),
      ...each(field.options, (option) => [option.value, option.label, ...condition(option.when)]),
    ]),
    files.count, files.size, files.total, files.unpacked, ...list(files.types), files.accept, files.help,
    ...each(data.contacts, (contact) => [
      minuteOfWeek(contact.zone), contact.region, contact.label, contact.phone, contact.printed, contact.email,
      contact.hours, contact.zone, ...list(contact.lines), ...list(contact.products), ...list(contact.priorities),
    ]),
  ]);
}

/** Puts the widget's element at the end of the page, in the place of an earlier one; answers where to draw. */
export function host() {
  document.querySelector('docent-widget')?.remove();
  const element = document.createElement('docent-widget');
  element.lang = page.locale;
  element.dir = page.dir;
  root = element.attachShadow({ mode: 'open' });
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `${base}widget.css`;
  const inner = document.createElement('div');
  root.append(style, inner);
  document.body.append(element);
  theme(document.documentElement.dataset.theme ?? '');
  return inner;
}

/** Light, dark, or empty for the reader's own choice. */
export function theme(name) {
  root.host.dataset.theme = name;
}

const announce = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

/** Shows the dialog; answers whether it was closed before. */
export function show() {
  dialog = root.querySelector('dialog');
  if (dialog.open) return false;
  const theme = document.documentElement.dataset.theme;
  if (theme) root.host.dataset.theme = theme;
  dialog.onclose = () => announce('docent:close');
  dialog.showModal();
  announce('docent:open');
  return true;
}

/** Closes the dialog. */
export function close() {
  dialog?.close();
}

/** A text of what the page gave; empty if there is none. */
export function text(object, key) {
  return one(object?.[key]);
}

/** A text of the interface, with a value in the place of its argument; the key itself where the theme lacks it. */
export function say(key, value) {
  return (strings[key] ?? key).replace(/\{\w+\}/, () => value);
}

/** The path of the page. */
export function path() {
  return location.pathname;
}

/** UTC milliseconds. */
export function now() {
  return Date.now();
}

/** 0 to 999. */
export function random() {
  return Math.floor(1000 * Math.random());
}

/** Resolves after so many milliseconds. */
export function sleep(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Tells whether there is a network, when that changes; at once if there is none. */
export function listen(heard) {
  addEventListener('online', () => heard(true));
  addEventListener('offline', () => heard(false));
  if (!navigator.onLine) heard(false);
}

/** An idempotency key. */
export function newKey() {
  return crypto.randomUUID();
}

/** Who the page says its reader is: a token of the host application; empty: whoever the cookie says. */
export function identify(value) {
  token = value;
}

/** Whether a script can know that somebody is signed in. The session's own cookie is not for scripts. */
export function signedIn() {
  return !!token || document.cookie.includes('docent_signed_in=');
}

const parsed = (text) => { try { return JSON.parse(text); } catch { return null; } };

const ask = async (url, init = {}) => {
  try {
    if (token) init.headers = { ...init.headers, authorization: `Bearer ${token}` };
    const answer = await fetch(url, { signal: AbortSignal.timeout(60000), ...init });
    return { status: answer.status, retry: answer.headers.get('retry-after'), body: parsed(await answer.text()) };
  } catch {
    return { status: 0 };
  }
};

const reply = ({ status, retry, body, unreadable }) => join([
  status, retry, body?.code, unreadable,
  ...each(body?.problems, ({ field, code }) => [field, code]),
  ...each(body?.files, ({ file, code }) => [file, code]),
  ...(body?.stored ? receipt(body) : []),
]);

const receipt = ({ id, number, created_at, link, key, stored }) => [
  id, number, created_at, link, key, stored.locale, stored.page, stored.email, stored.subject, stored.description,
  stored.priority, ...each(Object.entries(stored.fields), (entry) => entry),
];

/** Opens a ticket. */
export async function submit(key, texts) {
  const [locale, page_, email, subject, description, priority, , ...pairs] = texts.split('\0');
  const fields = {};
  for (let at = 0; at + 1 < pairs.length; at += 2) fields[pairs[at]] = pairs[at + 1];
  return reply(await ask(`${page.api}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ locale, page: page_, email, subject, description, priority, fields }),
  }));
}

let running;

/** Uploads one file; tells how far it is, in per cent. Only one goes at a time. */
export function upload(ticket, key, bearer, id, progress) {
  return new Promise((done) => {
    const file = files.get(id);
    const request = running = new XMLHttpRequest();
    const send = () => {
      const body = new FormData();
      body.append('file', file, file.name);
      request.open('POST', `${page.api}/tickets/${ticket}/attachments`);
      request.setRequestHeader('idempotency-key', key);
      request.setRequestHeader('authorization', `Bearer ${bearer}`);
      request.upload.onprogress = ({ loaded, total }) => progress(Math.floor(100 * loaded / total));
      request.onloadend = () => done(reply({
        status: request.status, retry: request.getResponseHeader('retry-after'), body: parsed(request.responseText),
      }));
      request.send(body);
    };
    // A file that was changed or removed since it was chosen fails like a network; reading it tells which it is.
    const unreadable = () => done(reply({ status: 0, unreadable: true }));
    if (file) file.slice(0, 1).arrayBuffer().then(send, unreadable);
    else unreadable();
  });
}

/** Gives up the upload that runs. */
export function stop() {
  running?.abort();
}

/** A text in lower case. */
export function lower(text) {
  return text.toLocaleLowerCase(page.locale);
}

/** The articles of the locale: title, address, and title and description in lower case. */
export async function titles(url) {
  const { body } = await ask(url);
  return join(each(body, ([title, address, about]) => [title, address, lower(title), lower(about)]));
}

/** The reader's open cases: number, subject and id; null if nobody is signed in. */
export async function cases() {
  const { status, body } = await ask(`${page.api}/tickets?status=open,pending&limit=5`);
  return status === 200 ? join(list(body.tickets.flatMap(({ number, subject, id }) => [number, subject, id]))) : null;
}

/** Tells the page that a ticket is stored, and the reader, who may listen instead of look. */
export function sent(number, link) {
  announce('docent:sent', { number: Number(number), link });
  setTimeout(focus, 0, '.receipt h3');
}

// Files by their numbers, as the reader chose them.
const files = new Map();
let latest = [], store, writes = Promise.resolve();

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

const write = (work) => (writes = Promise.all([writes, transaction(work, 'readwrite').catch(() => {})]));

// By site and by person, so that forms never meet. The middle of a token says who it is about.
const person = () => parsed(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')) || null)?.sub ?? '';
const place = () => `docent-draft ${page.api} ${person()}`;
const PENDING = 'docent-pending';
const DAY = 24 * 3600 * 1000;

/** Remembers one of the files that were chosen last by its number, also for the next page. */
export function hold(id, at) {
  const key = [place(), id], file = latest[at];
  files.set(id, file);
  write((held) => held.put(file, key));
}

/** Forgets a file. */
export function drop(id) {
  const key = [place(), id];
  files.delete(id);
  write((held) => held.delete(key));
}

const range = (name) => IDBKeyRange.bound([name], [name, []]);

/** Keeps a form for less than a day, as long as the desk knows its key. Resolves when its files are on disk too. */
export async function keep(form, pending) {
  try {
    localStorage.setItem(place(), JSON.stringify([Date.now() + DAY, form]));
    if (pending) localStorage.setItem(PENDING, 1);
    else localStorage.removeItem(PENDING);
  } catch { /* For this page only. */ }
  await writes;
}

/** Forgets a form and its files. */
export function forget(name = place()) {
  files.clear();
  try {
    localStorage.removeItem(name);
    localStorage.removeItem(PENDING);
  } catch { /* Nothing was kept. */ }
  write((held) => held.delete(range(name)));
}

/** The form that was kept, its files at hand; null without one. Whatever is older than it may be goes. */
export async function kept() {
  let found = null;
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith('docent-draft ')) continue;
      const [until, form] = parsed(localStorage.getItem(name)) ?? [];
      if (!(until > Date.now())) forget(name);
      else if (name === place()) found = form;
    }
    if (found) {
      const keys = await transaction((held) => held.getAllKeys(range(place())));
      const values = await transaction((held) => held.getAll(range(place())));
      keys.forEach(([, id], at) => files.set(id, values[at]));
    }
  } catch { /* Nothing was kept, or not the files. */ }
  return found;
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
export function clock(minutes, day) {
  const options = day ? { weekday: 'long', hour: 'numeric', minute: 'numeric' } : { timeStyle: 'short' };
  return new Intl.DateTimeFormat(page.locale, options).format(new Date((Math.floor(Date.now() / 60000) + minutes) * 60000));
}

/** What stands in the control that an event is about. */
export function value(event) {
  return one(event.target.value);
}

/** The files of a picker, a drop or a paste: how many, and name and size of each. */
export function chosen(event) {
  const { target } = event;
  latest = [...(target.files ?? (event.dataTransfer ?? event.clipboardData)?.files ?? [])];
  // The same file can be chosen again after it was removed.
  if (target.files) target.value = '';
  else if (latest.length || event.type === 'drop') event.preventDefault();
  return join(each(latest, ({ name, size }) => [name, size]));
}

/** What stands in the controls of a form becomes what the form says. */
export function fill(name, value) {
  for (const control of root.querySelectorAll(`[name="${name}"]`)) {
    if (control.value !== value) control.value = value;
  }
}

/** Puts the focus on what a selector finds. */
export function focus(selector) {
  root.querySelector(selector)?.focus();
}

/** Keeps the browser from doing what it does by itself. */
export function preventDefault(event) {
  event.preventDefault();
}

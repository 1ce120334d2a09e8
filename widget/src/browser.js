// What JavaScript says in fewer bytes than WebAssembly: the network with progress, what a browser keeps, time zones, the
// element that the widget lives in, and what a page may call.
//
// The build puts this file behind the script that wasm-bindgen writes, into one module: `page/browser.rs` calls the
// functions here by their names, and `begin` and `hear`, which the WebAssembly exports, are called from here.
//
// No function throws: an answer that did not come has the status 0, and a browser that keeps nothing has kept nothing.
// Values go over as texts joined by U+0000, in the order in which `wire.rs` reads them. What takes its time ends in
// `hear`.
/* global begin, hear, __wbg_get_imports */

let base, page, strings, root, token = '';

const one = (value) => String(value ?? '').replaceAll('\0', '\ufffd');
const list = (values) => [(values ?? []).length, ...(values ?? [])];
const each = (values, texts) => [(values ?? []).length, ...(values ?? []).flatMap(texts)];
const join = (values) => values.map(one).join('\0');
const condition = (when) => [when?.field, ...list(when?.is)];

// What the WebAssembly exports; the script of wasm-bindgen calls it by this name.
let wasm;

// From the answer to a request for it, also of a server that does not tell its type.
const compiled = async (request) => {
  const answer = await request, imports = __wbg_get_imports();
  const whole = async () => WebAssembly.instantiate(await answer.arrayBuffer(), imports);
  const { instance } = await WebAssembly.instantiateStreaming(answer.clone(), imports).catch(whole);
  wasm = instance.exports;
  wasm.__wbindgen_start();
};

let style;

// Nobody sees the dialog without its style; without a style sheet it is still a form.
const styled = async (request) => {
  style = new CSSStyleSheet();
  const answer = await request;
  if (answer.ok) style.replaceSync(await answer.text());
};

const prepared = async (request, css) => {
  const data = await (await request).json();
  // The page may be of another origin.
  page = { ...data, api: absolute(data.api), cases: absolute(data.cases) };
  strings = data.strings;
  const form = await kept() ?? '';
  await css;
  frame();
  return [texts(page), form];
};

let framed, started;

/**
 * Prepares the widget. `folder` is the address of its files, with a slash at the end; the others are requests for
 * LOCALE.json, and, the first time, for `widget.css` and `widget.wasm`. All that can be done before the WebAssembly has
 * come is done while it is on its way.
 */
export function start(folder, texts, css, module) {
  base = folder;
  const compiling = module && compiled(module);
  framed = prepared(texts, module && styled(css).catch(() => {}));
  started = Promise.all([framed, compiling]).then(([told]) => begin(...told));
  // `open` tells.
  started.catch(() => {});
  return started;
}

const absolute = (address) => new URL(address, base).href;

const texts = (data) => {
  const files = data.attachments ?? {};
  return join([
    data.locale, data.dir, data.api, data.cases,
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
};

// Puts the widget's element with an empty dialog at the end of the page, in the place of an earlier one.
const frame = () => {
  document.querySelector('docent-widget')?.remove();
  const element = document.createElement('docent-widget');
  element.lang = page.locale;
  element.dir = page.dir;
  root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  const dialog = make('dialog.panel[aria-labelledby=title][aria-busy=true]');
  const head = make('div.head'), title = make('h2[id=title]'), button = make('button.close[type=button]');
  title.textContent = say('widget-title');
  button.ariaLabel = say('widget-close');
  button.onclick = close;
  head.append(title, button);
  dialog.append(head);
  root.append(dialog);
  document.body.append(element);
  theme(document.documentElement.dataset.theme ?? '');
  // The first look at what a browser keeps takes its time.
  context();
};

const panel = () => root.querySelector('dialog');

/** The dialog, to be filled. */
function host() {
  const dialog = panel();
  dialog.ariaBusy = null;
  return dialog;
}

/** An element after a selector: a tag, classes, attributes (`button.close[type=button]`). */
function make(selector) {
  const [start, ...attributes] = selector.split(/\]?\[|\]/);
  const [tag, ...classes] = start.split('.');
  const made = document.createElement(tag);
  if (classes.length) made.className = classes.join(' ');
  for (const attribute of attributes.filter(Boolean)) {
    const [name, value = ''] = attribute.split('=');
    made.setAttribute(name, value);
  }
  return made;
}

/** An attribute, or the whole text where it has no name; without a value it goes. */
function set(element, name, value) {
  if (!name) element.textContent = value ?? '';
  else if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Puts an element or a text into one. */
function append(element, child) {
  element.append(child);
}

/** Tells what happens to an element. */
function hearOn(element, name, heard) {
  element.addEventListener(name, heard);
}

/** Light, dark, or empty for the reader's own choice. */
export function theme(name) {
  root.host.dataset.theme = name;
}

const announce = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

/**
 * Shows the dialog. `options` may hold answers by the names of their fields, and `article`: the address of an article to
 * show first. Where the WebAssembly takes its time the dialog is shown before, and empty; this ends when it is filled.
 */
export async function open(options = {}) {
  await framed;
  // To draw a dialog twice takes longer than to wait for what is nearly there.
  await Promise.race([started, new Promise((done) => { setTimeout(done, 50); })]);
  const dialog = panel();
  if (!dialog.open) {
    const { theme } = document.documentElement.dataset;
    if (theme) root.host.dataset.theme = theme;
    dialog.oncancel = leaveArticle;
    dialog.showModal();
    announce('docent:open');
  }
  const closed = new Promise((done) => { dialog.onclose = () => done(announce('docent:close')); });
  await Promise.race([started, closed]);
  if (!dialog.open) return;
  prefill(options);
  if (options.article) hear('article', 0, absolute(options.article));
  focus('form [name]:enabled, .receipt h3, .back');
  if (signedIn()) cases();
}

// Escape leads from an article to the form, and from the form to the page.
const leaveArticle = (event) => {
  if (!root.querySelector('iframe')) return;
  event.preventDefault();
  root.querySelector('.back').click();
};

addEventListener('message', (event) => {
  const frame = root?.querySelector('iframe');
  if (event.data === 'docent:escape' && frame && event.source === frame.contentWindow) leaveArticle(event);
});

/** Closes the dialog. */
export function close() {
  panel().close();
}

/** Fills in answers by the names of their fields, where there is none yet. */
export function prefill(answers) {
  for (const { name } of page.fields) {
    if (answers[name]) hear('prefill', 0, join([name, answers[name]]));
  }
}

/** Says who the reader is: a token of the host application, as `[desk.identity]` asks for; empty for nobody. */
export function identify(value) {
  token = one(value);
  cases();
}

/** A text of the interface, with a value in the place of its argument; the key itself where the theme lacks it. */
function say(key, value) {
  return (strings[key] ?? key).replace(/\{\w+\}/, () => value);
}

/** The path of the page. */
function path() {
  return location.pathname;
}

/** What goes along with a ticket besides the answers, as texts by name. */
function context() {
  let searches = '';
  try { searches = sessionStorage.getItem('docent-searches') ?? ''; } catch { /* Nobody searched. */ }
  const told = Object.entries({ browser: navigator.userAgent, searches }).filter(([, text]) => text);
  return join(each(told, ([name, text]) => [name, text.slice(0, 1000)]));
}

/** UTC milliseconds. */
function now() {
  return Date.now();
}

/** 0 to 999. */
function random() {
  return Math.floor(1000 * Math.random());
}

let ticking;

/** Tells when so many milliseconds are over. */
function tick(milliseconds) {
  clearTimeout(ticking);
  ticking = setTimeout(hear, milliseconds, 'tick', 0, '');
}

const told = ({ type }) => hear(type, 0, '');

/** Tells whether there is a network, when that changes; at once if there is none. */
function listen() {
  for (const type of ['online', 'offline']) addEventListener(type, told);
  if (!navigator.onLine) told({ type: 'offline' });
}

/** An idempotency key. */
function newKey() {
  return crypto.randomUUID();
}

// Whether a script can know that somebody is signed in. The session's own cookie is not for scripts.
const signedIn = () => token || document.cookie.includes('docent_signed_in=');

const parsed = (text) => { try { return JSON.parse(text); } catch { return null; } };

const ask = async (url, init = {}) => {
  try {
    if (token && url.startsWith(page.api)) init.headers = { ...init.headers, authorization: `Bearer ${token}` };
    const answer = await fetch(url, { signal: AbortSignal.timeout(60000), ...init });
    return { status: answer.status, retry: answer.headers.get('retry-after'), body: parsed(await answer.text()) };
  } catch {
    return { status: 0 };
  }
};

const replied = (attempt, { status, retry, body, unreadable }) => hear('replied', attempt, join([
  status, retry, body?.code, unreadable,
  ...each(body?.problems, ({ field, code }) => [field, code]),
  ...each(body?.files, ({ file, code }) => [file, code]),
  ...(body?.stored ? receipt(body) : []),
]));

const receipt = ({ id, number, created_at, link, key, stored }) => [
  id, number, created_at, link, key, stored.locale, stored.page, stored.email, stored.subject, stored.description,
  stored.priority, ...each(Object.entries(stored.fields), (entry) => entry),
  ...each(Object.entries(stored.context ?? {}), (entry) => entry),
];

/** Opens a ticket. */
async function submit(attempt, key, texts) {
  const [locale, page_, email, subject, description, priority, ...rest] = texts.split('\0');
  const pairs = () => Object.fromEntries(Array.from({ length: rest.shift() }, () => rest.splice(0, 2)));
  const fields = pairs(), context = pairs();
  replied(attempt, await ask(`${page.api}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ locale, page: page_, email, subject, description, priority, fields, context }),
  }));
}

let running;

/** Uploads one file; tells how far it is, in per cent. Only one goes at a time. */
async function upload(attempt, ticket, key, bearer, id) {
  const file = files.get(id);
  // WebAssembly is called back when its own call is over: its state is borrowed until then.
  await undefined;
  try {
    // A file that was changed or removed since it was chosen fails like a network; reading it tells which it is.
    await file.slice(0, 1).arrayBuffer();
  } catch {
    return replied(attempt, { status: 0, unreadable: true });
  }
  const request = running = new XMLHttpRequest();
  request.open('POST', `${page.api}/tickets/${ticket}/attachments`);
  request.setRequestHeader('idempotency-key', key);
  request.setRequestHeader('authorization', `Bearer ${bearer}`);
  request.upload.onprogress = ({ loaded, total }) => hear('progress', id, `${Math.floor(100 * loaded / total)}`);
  request.onloadend = () => replied(attempt, {
    status: request.status, retry: request.getResponseHeader('retry-after'), body: parsed(request.responseText),
  });
  const body = new FormData();
  body.append('file', file, file.name);
  request.send(body);
}

/** Gives up the upload that runs. */
function stop() {
  running?.abort();
}

let finder, subject;

// Fewer letters say too little; two of a script without spaces are a word.
const asks = (text) => /\S{3}|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff]{2}/.test(text);

const search = async (text) => {
  if (!page.search || !asks(text)) return [];
  try {
    finder ??= import(absolute(page.search.module)).then(({ open }) => open(absolute(page.search.entry)));
    const { results } = await (await finder).find(text, { most: 6 });
    // The contact page is no answer to who is about to write.
    return results.filter(({ url }) => url !== page.contact).slice(0, 5);
  } catch {
    finder = undefined;
    return [];
  }
};

/** Tells the articles that may answer a subject: title and address. What is typed stays in the browser. */
async function answers(text) {
  subject = text;
  const found = await search(text);
  if (subject === text) hear('found', 0, join(each(found, ({ title, url }) => [title, absolute(url)])));
}

/** Tells the reader's open cases: number, subject and id; empty if nobody is signed in. */
async function cases() {
  const { status, body } = await ask(`${page.api}/tickets?status=open,pending&limit=5`);
  const open = () => join(list(body.tickets.flatMap(({ number, subject, id }) => [number, subject, id])));
  hear('cases', 0, status === 200 ? open() : '');
}

/** Tells the page that a ticket is stored, and the reader, who may listen instead of look. */
function sent(number, link) {
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
function hold(id, at) {
  const key = [place(), id], file = latest[at];
  files.set(id, file);
  write((held) => held.put(file, key));
}

/** Forgets a file. */
function drop(id) {
  const key = [place(), id];
  files.delete(id);
  write((held) => held.delete(key));
}

const range = (name) => IDBKeyRange.bound([name], [name, []]);

/** Keeps a form for less than a day, as long as the desk knows its key. Tells when its files are on disk too. */
async function keep(form, pending, waits) {
  try {
    localStorage.setItem(place(), JSON.stringify([Date.now() + DAY, form]));
    if (pending) localStorage.setItem(PENDING, 1);
    else localStorage.removeItem(PENDING);
  } catch { /* For this page only. */ }
  await writes;
  if (waits) hear('kept', 0, '');
}

/** Forgets a form and its files. */
function forget(name = place()) {
  files.clear();
  try {
    localStorage.removeItem(name);
    localStorage.removeItem(PENDING);
  } catch { /* Nothing was kept. */ }
  write((held) => held.delete(range(name)));
}

// The form that was kept, its files at hand; null without one. Whatever is older than it may be goes.
async function kept() {
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
function zone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}

/** Minutes since Monday began there; undefined where the browser does not know the zone. */
function minuteOfWeek(timeZone) {
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
function clock(minutes, day) {
  const options = day ? { weekday: 'long', hour: 'numeric', minute: 'numeric' } : { timeStyle: 'short' };
  return new Intl.DateTimeFormat(page.locale, options).format(new Date((Math.floor(Date.now() / 60000) + minutes) * 60000));
}

/** What stands in the control that an event is about. */
function value(event) {
  return one(event.target.value);
}

/** The files of a picker, a drop or a paste: how many, and name and size of each. */
function chosen(event) {
  const { target } = event;
  latest = [...(target.files ?? (event.dataTransfer ?? event.clipboardData)?.files ?? [])];
  // The same file can be chosen again after it was removed.
  if (target.files) target.value = '';
  else if (latest.length || event.type === 'drop') event.preventDefault();
  return join(each(latest, ({ name, size }) => [name, size]));
}

/** Tells when what changed is drawn. */
function fillSoon() {
  setTimeout(hear, 0, 'fill', 0, '');
}

/** What stands in the controls of a form becomes what the form says. */
function fill(name, value) {
  for (const control of root.querySelectorAll(`[name="${name}"]`)) {
    if (control.value !== value) control.value = value;
  }
}

/** Puts the focus on what a selector finds, as soon as it is drawn. */
function focus(selector, again = true) {
  const found = root.querySelector(selector);
  found?.focus();
  if (again && (!found || root.activeElement !== found)) setTimeout(focus, 0, selector, false);
}

/** Keeps the browser from doing what it does by itself. */
function preventDefault(event) {
  event.preventDefault();
}

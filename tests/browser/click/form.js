// The contact form as somebody would write it by hand, without a framework: the questions of LOCALE.json with their
// conditions and checks, files, and a receipt. The widget does more (drafts, search, retries); this is what it is measured
// against.

let page, strings, root, form;
// One ticket, however often it is sent.
const key = crypto.randomUUID();
const files = [];
const rows = new Map();

/** An element with attributes (`on..` are listeners, `true` is an empty value, `undefined` none) and what is in it. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

const say = (name, value = '') => (strings[name] ?? name).replace(/\{\w+\}/, () => value);
const optional = () => make('span', { class: 'optional' }, ` (${say('case-optional')})`);
const answer = (name) => rows.get(name).control.value.trim();

/** Draws the form, out of sight, from the answers to requests for LOCALE.json and `widget.css`. */
export async function start(data, css) {
  const style = new CSSStyleSheet();
  page = await (await data).json();
  style.replaceSync(await (await css).text());
  strings = page.strings;
  const host = make('docent-widget', { lang: page.locale, dir: page.dir, 'data-theme': document.documentElement.dataset.theme });
  root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  root.append(make('dialog', { class: 'panel', 'aria-labelledby': 'title' }, head(), make('div', { class: 'sheet' }, body())));
  document.body.append(host);
  refresh();
}

/** Shows the dialog. */
export function open() {
  const dialog = root.querySelector('dialog');
  if (dialog.open) return;
  dialog.showModal();
  root.querySelector('form [name]:enabled, .receipt h3').focus();
}

const head = () => make('div', { class: 'head' },
  make('h2', { id: 'title' }, say('widget-title')),
  make('button', { class: 'close', type: 'button', 'aria-label': say('widget-close'), onclick: () => root.querySelector('dialog').close() }));

function body() {
  form = make('form', { novalidate: true, onsubmit: submit },
    make('p', { class: 'problem', role: 'alert' }),
    ...page.fields.map(row));
  if (page.attachments) form.append(picker());
  form.append(
    make('details', { class: 'context' },
      make('summary', {}, say('widget-context')),
      make('ul', {}, ...Object.entries(context()).map(([name, value]) => make('li', {}, `${say(name)}: `, make('bdi', {}, value)))),
      make('p', { class: 'help' }, say('widget-context-only'))),
    make('p', { class: 'help' }, say('case-privacy')),
    make('p', { class: 'actions' }, make('button', { class: 'send', type: 'submit' }, say('case-send'))));
  return form;
}

const context = () => ({ 'widget-context-article': location.pathname, language: page.locale, 'widget-context-browser': navigator.userAgent });

function row(field) {
  const { name, kind, label, help, required } = field;
  const shared = {
    id: name, name, 'aria-required': required && 'true', 'aria-describedby': `${name}-problem ${name}-help`,
    oninput: () => { refresh(); if (rows.get(name).problem.textContent) check(field); },
    onblur: () => check(field),
  };
  const control = {
    line: () => make('input', { ...shared, type: 'text', dir: 'auto', autocomplete: 'off' }),
    email: () => make('input', { ...shared, type: 'email', inputmode: 'email', autocomplete: 'email', dir: 'ltr' }),
    text: () => make('textarea', { ...shared, rows: 6, dir: 'auto' }),
    choice: () => make('select', shared),
  }[kind]();
  const problem = make('p', { class: 'problem', id: `${name}-problem` });
  const element = make('div', { class: 'field' }, make('label', { for: name }, label, ...(required ? [] : [optional()])));
  if (help) element.append(make('p', { class: 'help', id: `${name}-help` }, help));
  element.append(control, problem);
  rows.set(name, { element, control, problem, offered: null });
  return element;
}

const met = (when) => !when || (asked(when.field) && when.is.includes(answer(when.field)));
const asked = (name) => met(page.fields.find((field) => field.name === name).when);

/** Follows the conditions: which questions are asked, and which answers are offered. */
function refresh() {
  for (const { name, kind, options } of page.fields) {
    const row = rows.get(name);
    row.element.hidden = !asked(name);
    if (kind !== 'choice') continue;
    const offered = options.filter(({ when }) => met(when));
    const values = offered.map(({ value }) => value).join();
    if (row.offered === values) continue;
    row.offered = values;
    const { value } = row.control;
    row.control.replaceChildren(
      make('option', { value: '' }, say('case-choose')),
      ...offered.map(({ value, label }) => make('option', { value }, label)));
    row.control.value = offered.some((option) => option.value === value) ? value : '';
  }
}

/** Says what is wrong with an answer; answers whether it is right. */
function check({ name, kind, required }) {
  const { control, problem } = rows.get(name), text = asked(name) ? answer(name) : '';
  let code = '';
  if (asked(name) && required && !text) code = 'problem-required';
  else if (kind === 'email' && text && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) code = 'problem-not-an-email';
  else if (text.length > (kind === 'text' ? 20000 : 200)) code = 'problem-too-long';
  problem.textContent = code && say(code);
  if (code) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
  return !code;
}

function picker() {
  const { accept, help, count, size, total } = page.attachments;
  const list = make('ul', { class: 'files' }), problem = make('p', { class: 'problem', id: 'file-problem' });
  const draw = () => {
    list.replaceChildren(...files.map((file) => make('li', {}, make('bdi', {}, file.name),
      make('button', {
        class: 'remove', type: 'button', 'aria-label': say('widget-remove-file', file.name),
        onclick: () => { files.splice(files.indexOf(file), 1); draw(); },
      }))));
    const all = files.reduce((sum, file) => sum + file.size, 0);
    problem.textContent = files.length > count ? say('problem-too-many')
      : files.some((file) => file.size > size) ? say('problem-too-large') : all > total ? say('problem-total-too-large') : '';
  };
  const take = ({ target }) => { files.push(...target.files); target.value = ''; draw(); };
  return make('div', { class: 'field' },
    make('label', { for: 'file' }, say('case-files'), optional()),
    make('p', { class: 'help', id: 'file-help' }, help),
    make('input', { type: 'file', id: 'file', name: 'file', multiple: true, accept, 'aria-describedby': 'file-problem file-help', onchange: take }),
    problem, list);
}

async function submit(event) {
  event.preventDefault();
  const bad = page.fields.filter((field) => !check(field)), send = form.querySelector('.send'), alert = form.querySelector('[role=alert]');
  alert.textContent = bad.length ? say('widget-problems', bad.length) : '';
  if (bad.length) return rows.get(bad[0].name).control.focus();
  if (form.querySelector('#file-problem')?.textContent) return form.querySelector('#file').focus();
  if (send.disabled) return;
  send.disabled = true;
  send.textContent = say('widget-sending');
  try {
    const own = ['email', 'subject', 'description', 'priority'], answers = { locale: page.locale, page: location.pathname, fields: {} };
    for (const { name } of page.fields.filter(({ name }) => asked(name) && answer(name))) {
      (own.includes(name) ? answers : answers.fields)[name] = answer(name);
    }
    answers.context = { browser: navigator.userAgent };
    const stored = await post('tickets', { 'content-type': 'application/json', 'idempotency-key': key }, JSON.stringify(answers));
    for (const [at, file] of files.entries()) {
      const data = new FormData();
      data.append('file', file, file.name);
      await post(`tickets/${stored.id}/attachments`, { 'idempotency-key': `${key}-${at}`, authorization: `Bearer ${stored.key}` }, data);
    }
    receipt(stored);
  } catch {
    alert.textContent = say('widget-unreachable');
    send.disabled = false;
    send.textContent = say('case-send');
  }
}

async function post(path, headers, content) {
  const answer = await fetch(`${page.api}/${path}`, { method: 'POST', headers, body: content });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

function receipt({ number, link }) {
  const title = make('h3', { tabindex: -1 }, say('desk-receipt', number));
  form.replaceWith(make('div', { class: 'receipt' }, title, make('p', {}, say('widget-next-text')),
    make('p', {}, make('a', { class: 'send', href: link }, say('widget-open-case')))));
  title.focus();
}

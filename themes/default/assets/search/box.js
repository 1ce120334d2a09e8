// The search box and the search page. The box is a form that leads to the page; here it answers while somebody types, as a
// combobox (ARIA Authoring Practices). `box` and `page` are the entries.

import { open } from './search.js';

const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== '') element.setAttribute(key, value);
  element.append(...children);
  return element;
};

// One index serves all boxes of a page.
let opened;
const find = async (entry, ...asked) => {
  opened ??= open(entry);
  opened.catch(() => { opened = undefined; });
  return (await opened).find(...asked);
};

const KEPT = 5;

/** Keeps what was searched in this visit, the last first: it goes along with a case, where the reader sees it. */
const remember = (text) => {
  const asked = text.trim();
  if (!asked) return;
  try {
    const before = (sessionStorage.getItem('docent-searches') ?? '').split(', ').filter(Boolean);
    const all = [asked.replaceAll(', ', ' '), ...before.filter((one) => one !== asked)];
    sessionStorage.setItem('docent-searches', all.slice(0, KEPT).join(', '));
  } catch { /* A private window keeps nothing. */ }
};

/** Only the last of several questions is answered. */
const latest = () => {
  let number = 0;
  return async (work, done) => {
    const own = ++number;
    const result = await work.catch(() => null);
    if (own === number) done(result);
  };
};

// A language's own name for itself, in the script that its readers know.
const named = (lang) => {
  try { return new Intl.DisplayNames([lang], { type: 'language' }).of(lang); } catch { return lang; }
};

/** Makes a combobox of the box in a form. */
export function box(form) {
  const { entry, count, none, all, failed } = form.dataset;
  const input = form.elements.q;
  const list = make('div', { role: 'listbox', id: `${input.id}-list`, 'aria-label': input.getAttribute('aria-label'), hidden: 'hidden' });
  const status = make('p', { role: 'status', class: 'visually-hidden' });
  form.append(list, status);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' })) {
    input.setAttribute(name, value);
  }
  const options = () => [...list.querySelectorAll('[role=option]')];
  const active = () => list.querySelector('[aria-selected=true]');
  const choose = (option) => {
    active()?.setAttribute('aria-selected', 'false');
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };
  const show = (open) => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', open);
    if (!open) choose();
  };
  const option = (place, url, attributes, ...children) =>
    make('a', { role: 'option', id: `${list.id}-${place}`, href: url, tabindex: '-1', 'aria-selected': 'false', ...attributes }, ...children);
  const whole = (text) => `${form.action}?${new URLSearchParams({ q: text })}`;
  const draw = (found, text) => {
    if (!found) {
      list.replaceChildren();
      status.textContent = failed;
      return show(false);
    }
    const results = found.results.map((result, place) => option(place, result.url, { lang: result.lang, dir: result.lang && 'auto' },
      make('strong', {}, result.title), make('small', {}, result.sections[0]?.title ?? result.about)));
    const said = found.count ? count.replace('{count}', found.count) : none;
    if (results.length) results.push(option('all', whole(text), { class: 'all' }, `${all} (${found.count})`));
    list.replaceChildren(...results);
    status.textContent = said;
    show(results.length > 0);
  };
  const last = latest();
  const search = () => {
    const text = input.value;
    if (text.trim()) return last(find(entry, text, { most: 6 }), (found) => draw(found, text));
    status.textContent = '';
    return last(Promise.resolve(), () => show(false));
  };
  const keys = {
    ArrowDown: (at, all) => all[at + 1] ?? all[0],
    ArrowUp: (at, all) => all[at - 1] ?? all.at(-1),
  };
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const all = options();
    if (keys[event.key] && all.length) {
      event.preventDefault();
      const next = keys[event.key](all.indexOf(active()), all);
      show(true);
      choose(next);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if (event.key === 'Enter' && active()) {
      event.preventDefault();
      active().click();
    }
  });
  list.addEventListener('click', () => remember(input.value));
  // The box keeps the focus, so that keys still go there.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  form.addEventListener('submit', () => remember(input.value));
  form.addEventListener('focusout', (event) => { if (!form.contains(event.relatedTarget)) show(false); });
  find(entry, '').catch(() => {});
  if (input.value) search();
}

const PAGE = 10;

/** Answers on the search page, and keeps its address. */
export function page(place) {
  const { entry, count, none, failed, more, contact, contactText } = place.dataset;
  const form = document.querySelector('.search-page');
  const input = form.elements.q;
  const status = place.querySelector('[role=status]');
  const out = place.querySelector('.found');
  const aside = place.querySelector('.facets');
  const labels = { ...aside.dataset };
  const state = () => {
    const asked = new URLSearchParams(location.search);
    return { text: asked.get('q') ?? '', chosen: [...asked].filter(([key]) => labels[key]) };
  };
  let { text, chosen } = state();
  let most = PAGE;
  const last = latest();

  const draw = (found) => {
    if (!found) {
      status.textContent = failed;
      return;
    }
    status.textContent = text.trim() ? (found.count ? count.replace('{count}', found.count) : none) : '';
    out.replaceChildren(...found.results.map(result));
    aside.replaceChildren(...groups(found.facets));
    aside.hidden = !aside.children.length;
    const rest = [];
    if (found.count > found.results.length) {
      const button = make('button', { type: 'button', class: 'button button-quiet' }, more);
      button.addEventListener('click', async () => {
        const before = out.children.length;
        most += PAGE;
        await search();
        out.children[before]?.querySelector('a').focus();
      });
      rest.push(button);
    }
    if (!found.count && text.trim() && contact) {
      const link = `${contact}?${new URLSearchParams({ subject: text.trim() })}`;
      rest.push(make('a', { class: 'button', href: link, 'data-docent-open': 'true', 'data-subject': text.trim() }, contactText));
    }
    place.querySelector('.rest').replaceChildren(...rest);
  };
  const result = ({ url, lang, title, about, sections }) => make('li', {},
    make('a', { class: 'entry-title', href: url, lang, dir: lang && 'auto' }, title),
    lang ? make('small', { lang }, ` ${named(lang)}`) : '',
    about ? make('p', { lang, dir: lang && 'auto' }, about) : '',
    sections.length ? make('ul', { lang }, ...sections.map((section) => make('li', {}, make('a', { href: section.url }, section.title)))) : '');
  const groups = (values) => Object.entries(labels).flatMap(([key, label]) => {
    const own = values.filter((value) => value.key === key).sort((a, b) => b.chosen - a.chosen || b.count - a.count).slice(0, 8);
    if (!own.length) return [];
    const boxes = own.map((value) => {
      const box = make('input', { type: 'checkbox' });
      box.checked = value.chosen;
      box.addEventListener('change', () => {
        chosen = chosen.filter(([k, v]) => k !== key || v !== value.value);
        if (box.checked) chosen.push([key, value.value]);
        const { value: again } = value;
        go().then(() => aside.querySelector(`[data-value="${CSS.escape(`${key} ${again}`)}"]`)?.focus());
      });
      box.dataset.value = `${key} ${value.value}`;
      return make('label', {}, box, make('span', {}, value.value), make('small', {}, String(value.count)));
    });
    return [make('fieldset', {}, make('legend', {}, label), ...boxes)];
  });
  const search = () => last(find(entry, text, { most, facets: true, chosen }), draw);
  const go = () => {
    most = PAGE;
    // A browser may refuse who changes its address too often.
    try { history.replaceState(null, '', `?${new URLSearchParams([['q', text], ...chosen])}`); } catch { /* The next one does. */ }
    return search();
  };
  input.value = text;
  input.addEventListener('input', () => {
    text = input.value;
    go();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    text = input.value;
    remember(text);
    go();
  });
  addEventListener('popstate', () => {
    ({ text, chosen } = state());
    input.value = text;
    search();
  });
  out.addEventListener('click', () => remember(text));
  remember(text);
  search();
}

// Comforts for a page that is complete without them. Runs once before the first paint, for the reader's choice of
// light or dark, and once when the document is there.
(() => {
  'use strict';
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, attributes = {}, text = '') => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.textContent = text;
    return element;
  };
  // A private window may refuse to remember.
  const remembered = () => { try { return localStorage.getItem('docent-theme'); } catch { return null; } };
  const remember = (choice) => { try { localStorage.setItem('docent-theme', choice); } catch { /* for this page only */ } };

  if (/^(light|dark)$/.test(remembered())) root.dataset.theme = remembered();

  // The widget shows an article in a frame of this name. What leads away from it is left out there by the style sheet.
  const framed = self !== top && name === 'docent-article';
  if (framed) root.dataset.framed = '';

  function themeSwitch(button) {
    const now = () => root.dataset.theme || (dark.matches ? 'dark' : 'light');
    const show = () => {
      const label = button.dataset[now() === 'dark' ? 'light' : 'dark'];
      button.dataset.now = now();
      button.setAttribute('aria-label', label);
      button.title = label;
    };
    button.hidden = false;
    show();
    dark.addEventListener('change', show);
    button.addEventListener('click', () => {
      root.dataset.theme = now() === 'dark' ? 'light' : 'dark';
      remember(root.dataset.theme);
      show();
    });
  }

  // Navigation and outline are folded where there is no room beside the text.
  function fold(details, query) {
    const wide = matchMedia(query);
    const fit = () => { details.open = wide.matches; };
    fit();
    wide.addEventListener('change', fit);
  }

  function menu(details) {
    const summary = details.querySelector('summary');
    document.addEventListener('click', (event) => { if (!details.contains(event.target)) details.open = false; });
    details.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !details.contains(event.relatedTarget)) details.open = false;
    });
    details.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && details.open) {
        details.open = false;
        summary.focus();
      }
    });
  }

  // A fragment may lead into a closed collapsible or a hidden panel.
  function reveal() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* as written */ }
    const target = id && document.getElementById(id);
    if (!target) return;
    let moved = false;
    for (let at = target; at; at = at.parentElement) {
      if (at.localName === 'details' && !at.open) moved = at.open = true;
      if (at.role === 'tabpanel' && at.hidden) {
        at.dispatchEvent(new Event('beforematch'));
        moved = true;
      }
    }
    if (moved) target.scrollIntoView();
  }

  function tabs(group) {
    const panels = all(':scope > .tab', group);
    if (panels.length < 2) return;
    const list = make('div', { role: 'tablist' });
    const buttons = panels.map((panel, place) => {
      const title = panel.querySelector('.tab-title');
      const button = make('button', { type: 'button', role: 'tab', id: `${panel.id}-tab`, 'aria-controls': panel.id }, title.textContent);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', button.id);
      panel.addEventListener('beforematch', () => select(place));
      button.addEventListener('click', () => select(place));
      return button;
    });
    const select = (place) => panels.forEach((panel, at) => {
      const chosen = at === place;
      buttons[at].setAttribute('aria-selected', chosen);
      buttons[at].tabIndex = chosen ? 0 : -1;
      // Text of a hidden panel can still be found in the page.
      if (chosen) panel.removeAttribute('hidden');
      else panel.setAttribute('hidden', 'until-found');
    });
    list.addEventListener('keydown', (event) => {
      const ahead = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const back = ahead === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
      const at = buttons.indexOf(document.activeElement);
      const count = buttons.length;
      const to = { [ahead]: (at + 1) % count, [back]: (at + count - 1) % count, Home: 0, End: count - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      select(to);
      buttons[to].focus();
    });
    list.append(...buttons);
    group.prepend(list);
    select(0);
  }

  // The frame of a video is made when the reader asks for it, if the page's policy lets it be shown.
  function video(figure) {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    const { video: address, videoTitle: title } = figure.dataset;
    if (!policy || !policy.content.includes(new URL(address, location).host)) return;
    figure.classList.add('ready');
    figure.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !event.target.closest('a')) return;
      event.preventDefault();
      const frame = make('iframe', { src: address, title, allow: 'fullscreen; picture-in-picture' });
      figure.replaceChildren(frame);
      frame.focus();
    });
  }

  function copyButton(pre) {
    const { copy, copied } = document.body.dataset;
    const box = make('div', { class: 'code-box' });
    const button = make('button', { type: 'button', class: 'code-copy', 'aria-label': copy, title: copy });
    button.append(make('span', { class: 'icon', 'aria-hidden': 'true' }));
    const say = (label, done) => {
      button.setAttribute('aria-label', label);
      button.title = label;
      button.classList.toggle('done', done);
    };
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(pre.textContent.replace(/\n$/, ''));
      say(copied, true);
      setTimeout(say, 2500, copy, false);
    });
    pre.replaceWith(box);
    box.append(pre, button);
  }

  // What is in a closed group is fetched once, when a reader opens one.
  function navigation(tree) {
    let loading;
    const load = () => (loading ??= fetch(tree.dataset.nav).then((answer) => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }));
    const find = (nodes, address) => {
      for (const node of nodes) {
        if (node.url === address && node.children?.length) return node;
        const below = find(node.children ?? [], address);
        if (below) return below;
      }
      return null;
    };
    const list = (nodes) => {
      const ul = make('ul');
      for (const node of nodes) {
        const li = make('li');
        li.append(make('a', { href: node.url }, node.title));
        if (node.children?.length) toggle(li, node);
        ul.append(li);
      }
      return ul;
    };
    const fill = async (li, node) => {
      const link = li.querySelector('a');
      try {
        const found = node ?? find(await load(), link.getAttribute('href'));
        li.append(list(found.children));
      } catch {
        loading = undefined;
        li.append(make('p', { role: 'status' }, document.body.dataset.failed));
      }
    };
    const toggle = (li, node) => {
      const link = li.querySelector('a');
      const label = document.body.dataset.expand.replace('{title}', link.textContent);
      const button = make('button', { type: 'button', 'aria-label': label, 'aria-expanded': !!li.querySelector('ul') });
      li.classList.add('group');
      link.after(button);
      button.addEventListener('click', async () => {
        const open = button.getAttribute('aria-expanded') !== 'true';
        button.setAttribute('aria-expanded', open);
        li.querySelector(':scope > p')?.remove();
        const below = li.querySelector(':scope > ul');
        if (below) below.hidden = !open;
        else if (open) await fill(li, node);
      });
    };
    all('.group', tree).forEach((li) => toggle(li));
    const current = tree.querySelector('[aria-current]');
    const side = tree.closest('.side');
    const hidden = current ? current.getBoundingClientRect().bottom - side.getBoundingClientRect().bottom : 0;
    if (hidden > 0 && side.scrollHeight > side.clientHeight) side.scrollTop = hidden + side.clientHeight / 3;
  }

  // Marks the section that is being read.
  function outline(aside) {
    const links = all('a', aside);
    const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const line = 120;
    const mark = () => {
      let now = -1;
      sections.forEach((section, place) => { if (section && section.getBoundingClientRect().top <= line) now = place; });
      links.forEach((link, place) => {
        if (place === now) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      });
      const link = links[now];
      if (link && aside.scrollHeight > aside.clientHeight) aside.scrollTop = link.offsetTop - aside.clientHeight / 2;
    };
    const observer = new IntersectionObserver(mark, { rootMargin: `-${line}px 0px 0px 0px`, threshold: [0, 1] });
    sections.forEach((section) => section && observer.observe(section));
  }

  // A table that fits needs no scroll box of its own, so its heading can stay in sight.
  function table(box) {
    new ResizeObserver(() => box.classList.toggle('fits', box.firstElementChild.offsetWidth <= box.clientWidth)).observe(box);
  }

  // Minutes of a week from Monday, in the time zone of the desk.
  function minuteOfWeek(zone) {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' }).formatToParts();
    const part = (type) => parts.find((piece) => piece.type === type).value;
    const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday'));
    return day * 1440 + part('hour') * 60 + Number(part('minute'));
  }

  function openNow(line) {
    const week = 7 * 1440;
    const spans = [];
    for (const entry of line.dataset.hours.split(';')) {
      const [days, times] = entry.trim().split(' ');
      const [first, last = first] = days.split('-').map(Number);
      const [from, to] = times.split('-').map(Number);
      for (let day = first; ; day = (day % 7) + 1) {
        const start = (day - 1) * 1440 + from;
        spans.push([start, start + (to > from ? to - from : to + 1440 - from)]);
        if (day === last) break;
      }
    }
    const show = () => {
      const now = minuteOfWeek(line.dataset.zone);
      const at = (minutes) => minutes <= now ? minutes + week : minutes;
      const clock = (minutes, options) => new Intl.DateTimeFormat(root.lang, options)
        .format(new Date(Math.floor(Date.now() / 60000 + minutes - now) * 60000));
      const within = (minute) => spans.find(([start, end]) => (minute >= start && minute < end) || (minute + week >= start && minute + week < end));
      let until = now;
      for (let span; until < now + week && (span = within(until % week));) {
        until += (span[1] - (until % week) + week) % week || week;
      }
      const open = until > now;
      line.classList.toggle('is-open', open);
      if (until >= now + week) line.textContent = line.dataset.always;
      else if (open) line.textContent = line.dataset.open.replace('{time}', clock(until, { timeStyle: 'short' }));
      else {
        const next = Math.min(...spans.map(([start]) => at(start)));
        line.textContent = line.dataset.closed.replace('{time}', clock(next, { weekday: 'long', hour: 'numeric', minute: 'numeric' }));
      }
      line.lang = root.lang;
      line.dir = 'auto';
      line.hidden = false;
    };
    // A browser that does not know the zone, or hours that cannot be read, leave the printed hours as they are.
    try {
      show();
      setInterval(show, 60000);
    } catch { line.hidden = true; }
  }

  function printing() {
    let opened = [];
    addEventListener('beforeprint', () => {
      opened = all('article details:not([open])');
      opened.forEach((details) => { details.open = true; });
    });
    addEventListener('afterprint', () => opened.forEach((details) => { details.open = false; }));
  }

  // The policy of the page around a frame lets no other site into it. Escape leads back to what is around.
  function leaveFrame() {
    document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') parent.postMessage('docent:escape', '*'); });
    document.addEventListener('click', ({ target }) => {
      const link = target.closest?.('a[href]');
      if (link && /^http/.test(link.protocol) && link.origin !== location.origin) Object.assign(link, { target: '_blank', rel: 'noopener' });
    });
  }

  // What the widget was sending when the last page went goes on here: a hint, as of a reader who points at its link.
  function goOn() {
    try { if (!localStorage.getItem('docent-pending')) return; } catch { return; }
    document.querySelector('[data-docent-open]')?.dispatchEvent(new Event('focusin', { bubbles: true }));
  }

  // The box answers while somebody types; what that takes is loaded when it is wanted.
  function search(form) {
    const input = form.elements.q;
    const load = () => import(form.dataset.module).then(({ box }) => box(form)).catch(() => {});
    input.addEventListener('focus', load, { once: true });
  }

  // A key of one letter is a comfort for some and a trap for others, who turn it off on the search page.
  function slash() {
    const off = () => { try { return localStorage.getItem('docent-slash') === 'off'; } catch { return false; } };
    document.addEventListener('keydown', (event) => {
      // In the widget's panel too somebody types, and the page hears of its host alone.
      const typing = event.composedPath()[0] !== event.target || event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey || off()) return;
      const box = all('[name=q]').find((input) => input.offsetParent);
      if (!box) return;
      event.preventDefault();
      box.focus();
    });
    all('.slash').forEach((line) => {
      const box = line.querySelector('input');
      box.checked = !off();
      line.hidden = false;
      box.addEventListener('change', () => { try { localStorage.setItem('docent-slash', box.checked ? 'on' : 'off'); } catch { /* for no page */ } });
    });
  }

  // A search that found nothing leads to the contact form with what was asked.
  function subject() {
    const asked = new URLSearchParams(location.search).get('subject');
    all('.case-form [name=subject]').forEach((input) => { input.value ||= asked ?? ''; });
  }

  document.addEventListener('DOMContentLoaded', () => {
    if (framed) leaveFrame();
    else addEventListener('load', goOn);
    // The desk's own pages compile nothing: there the box is a form.
    all('body:not(.page-desk) form.search').forEach(search);
    all('.results').forEach((place) => import(place.dataset.module).then(({ page }) => page(place)).catch(() => {}));
    slash();
    subject();
    all('.theme-switch').forEach(themeSwitch);
    all('.side > .fold').forEach((details) => fold(details, '(width > 48rem)'));
    all('.outline > .fold').forEach((details) => fold(details, '(width >= 78rem)'));
    all('.menu').forEach(menu);
    all('.tabs').forEach(tabs);
    all('figure[data-video]').forEach(video);
    if (navigator.clipboard) all('pre.code').forEach(copyButton);
    all('.tree').forEach(navigation);
    all('.outline').forEach(outline);
    all('.open-now').forEach(openNow);
    all('.table-wrap').forEach(table);
    printing();
    reveal();
    addEventListener('hashchange', reveal);
    document.addEventListener('click', (event) => { if (event.target.closest?.('a[href^="#"]')) setTimeout(reveal); });
  });
})();

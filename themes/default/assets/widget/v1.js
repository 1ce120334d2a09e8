// The widget on a page of another origin: <script src="https://help.example.com/widget/v1.js" data-locale="nl"></script>
// Makes the global `docent`; nothing else is loaded before somebody calls it or points at a link to the contact page.
(() => {
  'use strict';
  const { src, dataset } = document.currentScript;
  const base = new URL('DOCENT_WIDGET_FOLDER', src).href, locales = 'DOCENT_WIDGET_LOCALES'.split(' ');
  let locale = (dataset.locale || document.documentElement.lang || 'en').toLowerCase();
  let theme = dataset.theme ?? '';
  let loading;

  const data = async () => {
    // A page's language may be more special than the site's: `nl-BE`, then `nl`.
    let tag = locale;
    while (tag && !locales.includes(tag)) tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
    if (!tag) throw new Error(`docent: there is no locale ${locale}`);
    return fetch(`${base}${tag}.json`);
  };
  const load = () => (loading ??= (async () => {
    const files = [data(), ...['widget.css', 'widget.wasm'].map((file) => fetch(base + file))];
    // Without the script nobody waits for them.
    Promise.allSettled(files);
    const widget = await import(`${base}widget.js`);
    await widget.start(base, ...files);
    widget.theme(theme);
    return widget;
  })().catch((error) => {
    loading = undefined;
    throw error;
  }));
  // Calls are done in the order in which they were made.
  let last = Promise.resolve();
  const call = (work) => (last = last.catch(() => {}).then(load).then(work));

  globalThis.docent = {
    /** Shows the form; answers by the names of their fields, `article`: the address of an article to show first. */
    open: (options = {}) => call((widget) => widget.open(options)),
    close: () => call((widget) => widget.close()),
    /** Fills in answers that the reader has not given. */
    prefill: (answers) => call((widget) => widget.prefill(answers)),
    /** The token of the application's own user, as `[desk.identity]` describes it; an empty one for nobody. */
    identify: (token) => call((widget) => widget.identify(token)),
    get locale() { return locale; },
    set locale(tag) {
      locale = tag.toLowerCase();
      if (!loading) return;
      call(async (widget) => {
        await widget.start(base, data());
        widget.theme(theme);
      });
    },
    get theme() { return theme; },
    /** `light`, `dark`, or empty for the reader's own choice. */
    set theme(name) {
      theme = name;
      if (loading) call((widget) => widget.theme(theme));
    },
  };

  for (const type of ['pointerover', 'focusin', 'touchstart', 'click']) {
    addEventListener(type, (event) => {
      const link = event.target.closest?.('[data-docent-open]');
      if (!link) return;
      if (type !== 'click') load().catch(() => {});
      else if (!event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        docent.open({}).catch(() => { location = link.href; });
      }
    });
  }
})();

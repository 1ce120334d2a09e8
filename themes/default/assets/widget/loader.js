// Loads the widget when somebody points at a link to the contact page; a click opens it.
{
  const { src, dataset } = document.currentScript, base = src.slice(0, -9);
  let widget;
  const load = async () => {
    const get = (file) => fetch(base + file), locale = get(dataset.locale + '.json'), wasm = get('widget.wasm');
    const module = await import(base + 'widget.js');
    await module.default({ module_or_path: wasm });
    await module.start(base, await (await locale).json());
    return module;
  };
  for (const type of ['pointerover', 'focusin', 'touchstart', 'click']) addEventListener(type, (event) => {
    const link = event.target.closest?.('[data-docent-open]');
    if (!link) return;
    widget ??= load();
    const leave = () => location = link.href;
    if (type != 'click' || event.ctrlKey || event.metaKey || event.shiftKey) return widget.catch(() => {});
    event.preventDefault();
    const late = setTimeout(leave, 8e3);
    widget.then(({ open }) => open({}), leave).finally(() => clearTimeout(late));
  });
}

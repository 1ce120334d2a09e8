// Loads the widget when a reader points at its link.
{
  const { src, dataset } = document.currentScript, base = src.slice(0, -9);
  let widget;
  const load = async () => {
    const files = [dataset.locale + '.json', 'widget.css', 'widget.wasm'].map((file) => fetch(base + file));
    const module = await import(base + 'widget.js');
    module.start(base, ...files);
    return module;
  };
  for (const type of ['pointerover', 'focusin', 'touchstart', 'click']) addEventListener(type, (event) => {
    const link = event.target.closest?.('[data-docent-open]'), leave = () => location = link.href;
    if (!link) return;
    widget ??= load();
    if (type != 'click' || event.ctrlKey || event.metaKey || event.shiftKey) return widget.catch(Boolean);
    event.preventDefault();
    const late = setTimeout(leave, 8e3);
    widget.then(({ open }) => open(link.dataset)).then(() => clearTimeout(late), leave);
  });
}

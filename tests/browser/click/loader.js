// Loads the hand-written form when a reader points at its link; a click opens it.
{
  const { src, dataset } = document.currentScript;
  let form;
  const load = async () => {
    const files = [`${dataset.locale}.json`, 'widget.css'].map((file) => fetch(dataset.widget + file));
    const module = await import(src.replace('loader.js', 'form.js'));
    await module.start(...files);
    return module;
  };
  for (const type of ['pointerover', 'focusin', 'touchstart', 'click']) addEventListener(type, (event) => {
    const link = event.target.closest?.('[data-docent-open]'), leave = () => location = link.href;
    if (!link) return;
    form ??= load();
    if (type !== 'click' || event.ctrlKey || event.metaKey || event.shiftKey) return form.catch(Boolean);
    event.preventDefault();
    const late = setTimeout(leave, 8000);
    form.then(({ open }) => { clearTimeout(late); open(); }).catch(leave);
  });
}

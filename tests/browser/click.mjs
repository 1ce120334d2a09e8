// How long a click takes to become a form: the widget beside a form written by hand (`click/`), on the same page.
// `cargo xtask click` builds the site and runs it:
//
//     DOCENT_OWN=/tmp/site CHROMIUM=/usr/bin/chromium node click.mjs [SAMPLES]
//
// A sample is a new browser context without anything cached: the page is loaded at full speed, then processor and network
// are slowed down, then the link is clicked. The time ends when the dialog is open, its style sheet applied, and a question
// focused and painted. Both take turns; what is printed are medians of milliseconds with their quartiles, the ratio of the
// medians, and the goal where there is one. It asserts nothing about time.
//
// Two limits: Chromium slows down the main thread of a page only, so that a compiler on another thread runs at full
// speed; and its slow network delays requests, not connections.

import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { availableParallelism, loadavg } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { launch } from './chromium.mjs';
import { OWN } from './sites.mjs';

const SAMPLES = Number(process.argv[2] ?? 9);
const PAGE = '/en/contact/';
const KINDS = { hand: `${PAGE}?hand`, widget: PAGE };
const LINK = 'header [data-docent-open]';
/** Milliseconds that a mouse rests on the link before it clicks. */
const HOVER = 250;
const network = (megabits, latency) => ({ latency, downloadThroughput: megabits * 125e3, uploadThroughput: megabits * 125e3 });
const FAST = { name: '9 Mbit/s, 60 ms', network: network(9, 60) };
const SLOW = { name: '1.6 Mbit/s, 150 ms', network: network(1.6, 150) };
const SETTINGS = [
  { ...FAST, slowdown: 4, goal: 1.3 },
  { ...SLOW, slowdown: 4, goal: 1.7 },
  { name: 'this machine', slowdown: 1 },
  { name: 'this machine', slowdown: 4 },
  { ...FAST, slowdown: 1 },
  { ...SLOW, slowdown: 1 },
  { ...FAST, slowdown: 4, hover: HOVER },
  { ...SLOW, slowdown: 4, hover: HOVER },
];
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Serves a built site as a host does, with every file compressed once; with `?hand` a page loads the form by hand. */
async function serve(site) {
  const folder = `/_docent/${(await readdir(join(site, '_docent'))).find((name) => name.startsWith('widget.'))}/`;
  const read = async (url) => {
    const { pathname, search } = new URL(url, 'http://host');
    if (pathname.startsWith('/click/')) return readFile(new URL(`.${pathname}`, import.meta.url));
    const bytes = await readFile(join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    if (search !== '?hand') return bytes;
    return bytes.toString().replace(`src="${folder}loader.js"`, `src="/click/loader.js" data-widget="${folder}"`);
  };
  const compress = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const packed = new Map();
  const server = createServer(async (request, response) => {
    try {
      if (!packed.has(request.url)) packed.set(request.url, compress(await read(request.url)));
      const { pathname } = new URL(request.url, 'http://host');
      response.writeHead(200, {
        'content-type': TYPES[extname(pathname) || '.html'] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'cache-control': 'no-store',
      });
      response.end(packed.get(request.url));
    } catch (error) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end(String(error));
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** In the page: clicks the link; answers the milliseconds until the form is there, and the names of its controls. */
const clicked = (link) => new Promise((done, fail) => {
  const root = () => document.querySelector('docent-widget')?.shadowRoot;
  // A sheet without rules is one that has not come yet.
  const ready = () => root()?.querySelector('dialog[open] form [name]:focus') && root().adoptedStyleSheets[0].cssRules.length;
  const controls = () => [...root().querySelectorAll('form [name]')].map(({ name }) => name).join();
  const start = performance.now();
  const look = () => {
    if (performance.now() - start > 30000) fail(new Error('the form does not come'));
    else if (!ready()) requestAnimationFrame(look);
    else requestAnimationFrame(() => done({ time: performance.now() - start, controls: controls() }));
  };
  requestAnimationFrame(look);
  document.querySelector(link).click();
});

/** One click in a context of its own. */
async function sample(browser, origin, kind, { network, slowdown, hover }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(`${request.url()}: ${request.failure().errorText}`));
  try {
    await page.goto(origin + KINDS[kind], { waitUntil: 'networkidle' });
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    if (network) await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    if (hover) {
      const { x, y, width, height } = await page.locator(LINK).boundingBox();
      await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: x + width / 2, y: y + height / 2 });
      await page.waitForTimeout(hover);
    }
    const result = await page.evaluate(clicked, LINK);
    if (faults.length) throw new Error('the page has faults');
    return result;
  } catch (error) {
    throw new Error([kind, ...faults].join('; '), { cause: error });
  } finally {
    await context.close();
  }
}

/** All samples of a setting, in turns, the first of a pair being now one and now the other. */
async function measure(browser, origin, setting, samples) {
  const times = { hand: [], widget: [] };
  const asked = {};
  for (let at = 0; at < samples; at += 1) {
    for (const kind of at % 2 ? ['widget', 'hand'] : ['hand', 'widget']) {
      const { time, controls } = await sample(browser, origin, kind, setting);
      times[kind].push(time);
      asked[kind] = controls;
    }
  }
  if (asked.hand !== asked.widget) throw new Error(`not the same form: ${asked.hand}; ${asked.widget}`);
  return times;
}

const quantile = (values, part) => values.toSorted((one, other) => one - other)[Math.round((values.length - 1) * part)];
const told = (values) => [0.5, 0.25, 0.75].map((part) => Math.round(quantile(values, part)));

/** A line of the table. */
async function line(browser, origin, setting) {
  const { hand, widget } = await measure(browser, origin, setting, SAMPLES);
  const { name, slowdown, hover, goal } = setting;
  const title = `${name}, ${slowdown}x${hover ? `, ${hover} ms over the link before` : ''}`;
  const times = [hand, widget].map(told).map(([middle, low, high]) => `${middle} (${low} to ${high})`);
  const ratio = quantile(widget, 0.5) / quantile(hand, 0.5);
  return `| ${[title, ...times, ratio.toFixed(2), goal ? `at most ${goal}` : '', loadavg()[0].toFixed(1)].join(' | ')} |`;
}

const { origin, close } = await serve(OWN);
const browser = await launch();
try {
  console.log(`Chromium ${browser.version()}, ${SAMPLES} samples each, ${availableParallelism()} processors`);
  // The first samples fill the server's memory and the machine's caches.
  await measure(browser, origin, { slowdown: 1 }, 2);
  console.log('| setting | by hand: ms (quartiles) | widget: ms (quartiles) | ratio | goal | load |');
  console.log('|---|---|---|---|---|---|');
  for (const setting of SETTINGS) console.log(await line(browser, origin, setting));
} finally {
  await browser.close();
  close();
}

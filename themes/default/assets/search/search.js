// Finds articles in the index of a locale. The WebAssembly says which files it needs, this script fetches them; what is
// typed goes nowhere.

// A server that does not tell the type of WebAssembly is as good as one that does.
let compiled;
const module = () => (compiled ??= (async () => {
  const answer = await fetched(new URL('search.wasm', import.meta.url));
  return WebAssembly.compileStreaming(answer.clone()).catch(async () => WebAssembly.compile(await answer.arrayBuffer()));
})().catch((error) => {
  compiled = undefined;
  throw error;
}));

const fetched = async (url, options) => {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`${answer.status}: ${url}`);
  return answer;
};

const bytes = async (answer) => new Uint8Array(await answer.arrayBuffer());

/**
 * Opens the index with this entry. `find(text, { most, facets, chosen })` answers `{ count, results, facets }`: a result has
 * `url`, `title`, `about`, `lang` (if it is not the locale's) and `sections`; a facet has `key`, `value`, `count`, `chosen`.
 */
export async function open(entry) {
  let index = await read(entry);
  return {
    find: async (...asked) => {
      try {
        return await find(index, ...asked);
      } catch {
        // The site was published anew, and the files of this index are gone.
        index = await read(entry);
        return find(index, ...asked);
      }
    },
  };
}

async function read(entry) {
  const [code, head] = await Promise.all([module(), fetched(entry, { cache: 'no-cache' }).then(bytes)]);
  const { exports } = await WebAssembly.instantiate(code);
  const put = (...pieces) => {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    let at = exports.room(length);
    for (const piece of pieces) {
      new Uint8Array(exports.memory.buffer).set(piece, at);
      at += piece.length;
    }
  };
  const said = (length) => new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.said(), length));
  put(head);
  const length = exports.open();
  if (!length) throw new Error(`${entry}: written by another version`);
  const folder = new URL(`../index.${said(length)}/`, import.meta.url);
  const files = new Map();
  const file = (name) => {
    if (!files.has(name)) files.set(name, fetched(new URL(name, folder)));
    return files.get(name);
  };
  const encode = (text) => new TextEncoder().encode(text);
  return {
    ask: (...texts) => {
      put(encode(texts.join('\0')));
      return said(exports.ask()).split('\0');
    },
    give: async (name) => {
      const whole = await bytes((await file(name)).clone());
      put(encode(`${name}\0`), whole);
      exports.give();
    },
    lines: async (name) => (await (await file(name)).clone().text()).split('\n'),
  };
}

async function find(index, text, { most = 8, facets = false, chosen = [] } = {}) {
  const typed = text.replaceAll('\0', ' ');
  let told;
  while ((told = index.ask(most, facets ? 1 : 0, typed, ...chosen.flat()))[0]) {
    await Promise.all(told.filter(Boolean).map(index.give));
  }
  told.shift();
  const next = () => told.shift();
  const count = Number(next());
  const hits = Array.from({ length: Number(next()) }, () => {
    const [file, line] = [next(), Number(next())];
    return { file, line, sections: Array.from({ length: Number(next()) }, () => Number(next())) };
  });
  const results = await Promise.all(hits.map(async (hit) => shown((await index.lines(hit.file))[hit.line], hit.sections)));
  const values = [];
  while (told.length > 3) values.push({ key: next(), value: next(), count: Number(next()), chosen: next() === '1' });
  return { count, results, facets: values };
}

const shown = (line, sections) => {
  const [url, lang, title, about, ...headings] = line.split('\t');
  const section = (number) => ({ url: `${url}#${encodeURIComponent(headings[2 * number - 2])}`, title: headings[2 * number - 1] });
  return { url, lang, title, about, sections: sections.filter((number) => headings[2 * number - 1]).map(section) };
};

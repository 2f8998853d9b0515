// The part of TOML that Codex configurations use: tables, dotted keys, strings, arrays, inline tables; other values become null.
export function readToml(source) {
  const top = new Map();
  let table = top;
  let at = 0;
  const fail = (what) => { throw new SyntaxError(`line ${source.slice(0, at).split('\n').length}: ${what}`); };
  const skip = (lines) => {
    for (; at < source.length; at++) {
      if (source[at] === '#') { while (at + 1 < source.length && source[at + 1] !== '\n') at++; }
      else if (!(source[at] === ' ' || source[at] === '\t' || source[at] === '\r' || (lines && source[at] === '\n'))) return;
    }
  };
  const expect = (sign) => { if (!source.startsWith(sign, at)) fail(`${sign} is missing`); at += sign.length; };
  function escaped() {
    const short = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\u001b', '"': '"', '\\': '\\' };
    const c = source[++at];
    const length = c === 'u' ? 4 : c === 'U' ? 8 : c === 'x' ? 2 : 0;
    if (length === 0) {
      at++;
      if (c === '\n' || c === ' ' || c === '\r') { while (/\s/.test(source[at] || '')) at++; return ''; }
      return Object.hasOwn(short, c) ? short[c] : fail('unknown escape');
    }
    const digits = source.slice(at + 1, at + 1 + length);
    const code = /^[0-9A-Fa-f]+$/.test(digits) && digits.length === length ? parseInt(digits, 16) : -1;
    if (code < 0 || code > 0x10ffff) fail('unknown escape');
    at += 1 + length;
    return String.fromCodePoint(code);
  }
  function string() {
    const quote = source[at];
    const long = source.startsWith(quote.repeat(3), at);
    const close = long ? quote.repeat(3) : quote;
    const parts = [];
    at += close.length;
    if (long && source[at] === '\n') at++;
    while (!source.startsWith(close, at)) {
      if (at >= source.length || (!long && source[at] === '\n')) fail('a string has no end');
      parts.push(quote === '"' && source[at] === '\\' ? escaped() : source[at++]);
    }
    at += close.length;
    return parts.join('');
  }
  function key() {
    const path = [];
    do {
      if (path.length > 0) at++;
      skip();
      const bare = /[A-Za-z0-9_-]+/y;
      bare.lastIndex = at;
      const found = bare.exec(source);
      if (source[at] === '"' || source[at] === "'") path.push(string());
      else if (found) { path.push(found[0]); at = bare.lastIndex; } else fail('a key is missing');
      skip();
    } while (source[at] === '.' && path.length < 20);
    return path;
  }
  function value(depth) {
    if (depth > 20) fail('nested too deep');
    const c = source[at];
    if (c === '"' || c === "'") return string();
    if (c === '[' || c === '{') return list(depth, c === '[' ? ']' : '}');
    const other = /[^\s,\]}#]+/y;
    other.lastIndex = at;
    if (!other.exec(source)) fail('a value is missing');
    at = other.lastIndex;
    return null;
  }
  function list(depth, close) {
    const result = close === ']' ? [] : new Map();
    at++;
    for (skip(true); source[at] !== close; skip(true)) {
      if (close === ']') result.push(value(depth + 1)); else pair(result, depth + 1);
      skip(true);
      if (source[at] !== close) expect(',');
    }
    at++;
    return result;
  }
  function within(start, path) {
    let place = start;
    for (const name of path) {
      if (!(place.get(name) instanceof Map)) place.set(name, new Map());
      place = place.get(name);
    }
    return place;
  }
  function pair(into, depth) {
    const path = key();
    expect('=');
    skip();
    within(into, path.slice(0, -1)).set(path.at(-1), value(depth));
  }
  for (skip(true); at < source.length; skip(true)) {
    if (source[at] === '[') {
      const many = source[at + 1] === '[';
      at += many ? 2 : 1;
      const path = key();
      expect(many ? ']]' : ']');
      // No client lists servers as an array of tables; what stands in one is read and left.
      table = within(many ? new Map() : top, path);
    } else {
      pair(table, 0);
    }
    skip();
    if (at < source.length && source[at] !== '\n') fail('a line goes on after its end');
  }
  return top;
}

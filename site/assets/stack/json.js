// JSON with comments and trailing commas, as clients take it.
function withoutComments(source) {
  const pieces = [];
  let comma = -1;
  for (let i = 0; i < source.length;) {
    const c = source[i];
    let end = i + 1;
    if (c === '"') {
      while (end < source.length && source[end] !== '"') end += source[end] === '\\' ? 2 : 1;
      end++;
    } else if (c === '/' && (source[i + 1] === '/' || source[i + 1] === '*')) {
      const line = source[i + 1] === '/';
      const close = source.indexOf(line ? '\n' : '*/', i + 2);
      i = close < 0 ? source.length : line ? close : close + 2;
      continue;
    }
    if ((c === ']' || c === '}') && comma >= 0) pieces[comma] = '';
    if (c === ',') comma = pieces.length; else if (!/\s/.test(c)) comma = -1;
    pieces.push(source.slice(i, end));
    i = end;
  }
  return pieces.join('');
}

export function readJson(source) {
  try { return JSON.parse(source); } catch { return JSON.parse(withoutComments(source)); }
}

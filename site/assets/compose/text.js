// Texts of policy files: YAML, JSON, TOML. Names here are made of letters, digits, _ and - alone, so quoting is simple. Same bytes as the command writes.
(() => {
  'use strict';
  const RESERVED = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null']);
  const quote = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

  function scalar(text) {
    if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(text) && !RESERVED.has(text.toLowerCase())) return text;
    return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : quote(text);
  }


  // Maps are lists of [key, value], so that a tool called "1" keeps its place.
  class Map2 { constructor(...pairs) { this.pairs = pairs.filter(Boolean); } }

  function leaf(value) {
    if (value instanceof Map2) return '{}';
    if (Array.isArray(value)) return '[]';
    return typeof value === 'string' ? scalar(value) : String(value);
  }

  function yaml(map, depth = 0, inItem = false) {
    const indent = '  '.repeat(depth);
    return map.pairs.map(([key, value], i) => `${i === 0 && inItem ? '' : indent}${scalar(key)}:${yamlValue(value, depth)}`).join('');
  }

  function yamlValue(value, depth) {
    if (value instanceof Map2 && value.pairs.length > 0) return `\n${yaml(value, depth + 1)}`;
    if (Array.isArray(value) && value.length > 0) {
      const indent = '  '.repeat(depth + 1);
      return `\n${value.map((item) => `${indent}- ${item instanceof Map2 && item.pairs.length > 0 ? yaml(item, depth + 2, true) : `${leaf(item)}\n`}`).join('')}`;
    }
    return ` ${leaf(value)}\n`;
  }

  function json(value, depth = 0) {
    const open = '  '.repeat(depth + 1), close = '  '.repeat(depth);
    if (value instanceof Map2 && value.pairs.length > 0) return `{\n${value.pairs.map(([k, v]) => `${open}${quote(k)}: ${json(v, depth + 1)}`).join(',\n')}\n${close}}`;
    if (Array.isArray(value) && value.length > 0) return `[\n${value.map((v) => open + json(v, depth + 1)).join(',\n')}\n${close}]`;
    if (value instanceof Map2 || Array.isArray(value)) return leaf(value);
    return typeof value === 'string' ? quote(value) : String(value);
  }

  const toml = {
    table: (...path) => `[${path.join('.')}]\n`,
    pair: (key, value) => `${key} = ${typeof value === 'string' ? quote(value) : value}\n`,
    list: (key, values) => (values.length === 0 ? `${key} = []\n` : `${key} = [\n${values.map((v) => `  ${quote(v)},\n`).join('')}]\n`),
  };

  globalThis.policyText = { map: (...pairs) => new Map2(...pairs), yaml, json: (value) => `${json(value)}\n`, toml, quote };
})();

// Values of a configuration, which may be of any kind; their names are keys of Maps, never of objects.
export const isTable = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
export const entries = (table) => (table instanceof Map ? [...table] : isTable(table) ? Object.entries(table) : []);
export const member = (table, name) => (table instanceof Map ? table.get(name) : isTable(table) && Object.hasOwn(table, name) ? table[name] : undefined);
export const text = (value) => (typeof value === 'string' ? value : '');

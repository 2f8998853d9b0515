// A server with what the official conformance suite asks for, in the versions 2025-11-25 (sessions, streams of events) and 2026-07-28 (stateless, questions
// in results). Usage: everything.mjs PORT
import { createServer } from 'node:http';
import { createHmac, randomUUID } from 'node:crypto';

const image = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const text = t => ({ type: 'text', text: t });
const resource = (uri, t) => ({ type: 'resource', resource: { uri, mimeType: 'text/plain', text: t } });
const picture = { type: 'image', data: image, mimeType: 'image/png' };
const form = (message, properties, required) => ({ method: 'elicitation/create', params: { mode: 'form', message, requestedSchema: { type: 'object', properties, ...(required ? { required } : {}) } } });
const name = form('What is your name?', { name: { type: 'string' } }, ['name']);
const sampling = { method: 'sampling/createMessage', params: { messages: [{ role: 'user', content: text('Hello?') }], maxTokens: 100 } };
const roots = { method: 'roots/list', params: {} };
const sign = s => `${s}.${createHmac('sha256', 'conformance').update(s).digest('hex')}`;
const genuine = s => typeof s === 'string' && sign(s.slice(0, s.lastIndexOf('.'))) === s;
const asks = (inputRequests, state) => ({ resultType: 'input_required', inputRequests, ...(state ? { requestState: sign(state) } : {}) });
const says = t => ({ content: [text(t)] });

// Each gets the call's params, what tells the client something on the way, and what asks it.
const tools = {
  test_simple_text: () => says('This is a simple text response for testing.'),
  test_image_content: () => ({ content: [picture] }),
  test_audio_content: () => ({ content: [{ type: 'audio', data: 'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA=', mimeType: 'audio/wav' }] }),
  test_embedded_resource: () => ({ content: [resource('test://embedded-resource', 'This is an embedded resource content.')] }),
  test_multiple_content_types: () => ({ content: [text('Multiple content types test:'), picture, resource('test://mixed-content-resource', '{"test":"data","value":123}')] }),
  test_error_handling: () => ({ ...says('This tool intentionally returns an error for testing'), isError: true }),
  async test_tool_with_logging(_, tell) {
    for (const data of ['Tool execution started', 'Tool processing data', 'Tool execution completed']) await tell('notifications/message', { level: 'info', data });
    return says('done');
  },
  async test_tool_with_progress({ _meta }, tell) {
    for (const progress of [0, 50, 100]) await tell('notifications/progress', { progressToken: _meta?.progressToken, progress, total: 100 });
    return says('done');
  },
  test_sampling: async ({ arguments: a }, _, ask) => says(`LLM response: ${(await ask('sampling/createMessage', { messages: [{ role: 'user', content: text(a.prompt) }], maxTokens: 100 })).content?.text}`),
  test_elicitation: async ({ arguments: a }, _, ask) => says(`User response: ${JSON.stringify(await ask('elicitation/create', { message: a.message, requestedSchema: { type: 'object', properties: { username: { type: 'string' }, email: { type: 'string' } }, required: ['username', 'email'] } }))}`),
  test_elicitation_sep1034_defaults: async (_, __, ask) => says(JSON.stringify(await ask('elicitation/create', { message: 'Defaults?', requestedSchema: { type: 'object', properties: { name: { type: 'string', default: 'John Doe' }, age: { type: 'integer', default: 30 }, score: { type: 'number', default: 95.5 }, status: { type: 'string', enum: ['active', 'inactive', 'pending'], default: 'active' }, verified: { type: 'boolean', default: true } } } }))),
  test_input_required_result_elicitation: p => p.inputResponses?.user_name?.content?.name ? says(`Hello, ${p.inputResponses.user_name.content.name}!`) : asks({ user_name: name }),
  test_input_required_result_sampling: p => p.inputResponses?.capital_question ? says(p.inputResponses.capital_question.content?.text ?? 'answered') : asks({ capital_question: sampling }),
  test_input_required_result_list_roots: p => p.inputResponses?.client_roots ? says(JSON.stringify(p.inputResponses.client_roots)) : asks({ client_roots: roots }),
  test_input_required_result_request_state: p => genuine(p.requestState) && p.inputResponses?.confirm ? says('state-ok') : asks({ confirm: form('Please confirm', { ok: { type: 'boolean' } }, ['ok']) }, 'confirming'),
  test_input_required_result_multiple_inputs: p => p.inputResponses?.user_name ? says('all') : asks({ user_name: name, greeting: sampling, client_roots: roots }, 'three'),
  test_input_required_result_multi_round: p => !p.requestState ? asks({ step1: name }, 'one') : p.requestState === sign('one') ? asks({ step2: form('Which colour?', { color: { type: 'string' } }, ['color']) }, 'two') : says('both'),
  test_input_required_result_tampered_state(p) {
    if (p.requestState === undefined) return asks({ confirm: form('Please confirm', { ok: { type: 'boolean' } }, ['ok']) }, 'whole');
    if (!genuine(p.requestState)) throw { code: -32602, message: 'requestState failed verification' };
    return says('whole');
  },
  test_input_required_result_capabilities(p) {
    const can = p._meta?.['io.modelcontextprotocol/clientCapabilities'] ?? {};
    return asks({ ...(can.elicitation ? { user_name: name } : {}), ...(can.sampling ? { capital_question: sampling } : {}), ...(can.roots ? { client_roots: roots } : {}) }, 'able');
  },
};
const modernOnly = tool => tool.startsWith('test_input_required');
const resources = { 'test://static-text': { mimeType: 'text/plain', text: 'This is the content of the static text resource.' }, 'test://static-binary': { mimeType: 'image/png', blob: image }, 'test://watched-resource': { mimeType: 'text/plain', text: 'watched' } };
const messages = (...contents) => ({ messages: contents.map(content => ({ role: 'user', content })) });
const prompts = {
  test_simple_prompt: () => messages(text('This is a simple prompt for testing.')),
  test_prompt_with_arguments: p => messages(text(`Prompt with arguments: arg1='${p.arguments?.arg1}', arg2='${p.arguments?.arg2}'`)),
  test_prompt_with_embedded_resource: p => messages(resource(p.arguments?.resourceUri, 'Embedded resource content for testing.'), text('Please process the embedded resource above.')),
  test_prompt_with_image: () => messages(picture, text('Please analyze the image above.')),
  test_input_required_result_prompt: p => p.inputResponses?.user_context ? messages(text('context')) : asks({ user_context: form('Which context?', { context: { type: 'string' } }, ['context']) }),
};

const schema = { type: 'object', properties: { prompt: { type: 'string' }, message: { type: 'string' } } };
const capabilities = { tools: { listChanged: true }, resources: { subscribe: true, listChanged: true }, prompts: { listChanged: true }, logging: {}, completions: {} };
const about = { name: 'conformance', version: '1.0.0' };
const lists = modern => ({
  'tools/list': () => ({ tools: [...Object.keys(tools).filter(t => modern || !modernOnly(t)).map(t => ({ name: t, description: `The tool ${t}.`, inputSchema: schema })), { name: 'json_schema_2020_12_tool', description: 'Keeps its schema.', inputSchema: { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', $defs: { address: { type: 'object', properties: { street: { type: 'string' }, city: { type: 'string' } } } }, properties: { name: { type: 'string' }, address: { $ref: '#/$defs/address' } }, additionalProperties: false } }] }),
  'resources/list': () => ({ resources: Object.entries(resources).map(([uri, r]) => ({ uri, name: uri, mimeType: r.mimeType })) }),
  'resources/templates/list': () => ({ resourceTemplates: [{ uriTemplate: 'test://template/{id}/data', name: 'template', mimeType: 'application/json' }] }),
  'prompts/list': () => ({ prompts: Object.keys(prompts).map(p => ({ name: p, description: `The prompt ${p}.`, arguments: p === 'test_prompt_with_arguments' ? [{ name: 'arg1', required: true }, { name: 'arg2', required: true }] : [] })) }),
  'resources/read': ({ uri }) => {
    const id = /^test:\/\/template\/(.+)\/data$/.exec(uri)?.[1];
    if (!resources[uri] && !id) throw { code: modern ? -32602 : -32002, message: 'Resource not found', data: { uri } };
    return { contents: [{ uri, ...(resources[uri] ?? { mimeType: 'application/json', text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` }) }) }] };
  },
});

async function answer(message, modern, tell, ask) {
  const p = message.params ?? {}, cached = lists(modern)[message.method];
  if (cached) return { ...cached(p), ...(modern ? { ttlMs: 1000, cacheScope: 'private' } : {}) };
  if (message.method === 'tools/call') {
    if (!tools[p.name]) throw { code: -32602, message: `Unknown tool: ${p.name}` };
    return tools[p.name](p, tell, ask);
  }
  if (message.method === 'prompts/get' && prompts[p.name]) return prompts[p.name](p);
  if (message.method === 'completion/complete') return { completion: { values: ['paris', 'park'], total: 2, hasMore: false } };
  if (modern && message.method === 'server/discover') return { supportedVersions: ['2026-07-28'], capabilities, serverInfo: about, ttlMs: 1000, cacheScope: 'public' };
  if (!modern && message.method === 'initialize') return { protocolVersion: '2025-11-25', capabilities, serverInfo: about };
  if (!modern && ['ping', 'logging/setLevel', 'resources/subscribe', 'resources/unsubscribe'].includes(message.method)) return {};
  throw { code: -32601, message: `Method not found: ${message.method}` };
}

const sessions = new Set(), asked = new Map();
const decoded = h => /^=\?base64\?(.*)\?=$/.exec(h)?.[1] !== undefined ? Buffer.from(h.slice(9, -2), 'base64').toString() : h;

function mismatch(request, message) {
  const h = request.headers, meta = message.params?._meta ?? {}, target = { 'tools/call': 'name', 'prompts/get': 'name', 'resources/read': 'uri' }[message.method];
  if (h['mcp-protocol-version'] !== meta['io.modelcontextprotocol/protocolVersion']) return 'MCP-Protocol-Version';
  if (h['mcp-method'] !== message.method) return 'Mcp-Method';
  return target && decoded(h['mcp-name'] ?? '') !== message.params[target] ? 'Mcp-Name' : undefined;
}

async function take(request, response, body) {
  const send = (status, value, headers = {}) => { response.writeHead(status, { 'content-type': 'application/json', ...headers }); response.end(value === undefined ? '' : JSON.stringify(value)); };
  const fail = (status, code, message, id, data) => send(status, { jsonrpc: '2.0', id: id ?? null, error: { code, message, ...(data ? { data } : {}) } });
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '') || (request.headers.origin && !/^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.origin))) return fail(403, -32600, 'Forbidden');
  const session = request.headers['mcp-session-id'];
  if (request.method === 'DELETE') return sessions.delete(session) ? send(200) : send(404);
  if (request.method === 'GET') { if (!session) return send(405); response.writeHead(200, { 'content-type': 'text/event-stream' }); response.write(': open\n\n'); return; }
  let message;
  try { message = JSON.parse(body); } catch { return fail(400, -32700, 'Parse error'); }
  const header = request.headers['mcp-protocol-version'], said = message.params?._meta?.['io.modelcontextprotocol/protocolVersion'];
  const modern = said !== undefined || header === '2026-07-28' || message.method === 'server/discover';
  if (message.method === undefined) { asked.get(message.id)?.(message.result ?? { action: 'cancel' }); asked.delete(message.id); return send(202); }
  if (message.id === undefined) return send(202);
  if (modern) {
    if (said === undefined || !message.params._meta['io.modelcontextprotocol/clientCapabilities']) return fail(400, -32602, 'The request lacks its _meta', message.id);
    const wrong = mismatch(request, message);
    if (wrong) return fail(400, -32020, `Header mismatch: ${wrong}`, message.id);
    if (said !== '2026-07-28') return fail(400, -32022, 'Unsupported protocol version', message.id, { supported: ['2026-07-28'], requested: said });
  } else if (message.method !== 'initialize' && session && !sessions.has(session)) return fail(404, -32600, 'Session not found', message.id);
  let streams = false;
  const event = value => { if (!streams) { streams = true; response.writeHead(200, { 'content-type': 'text/event-stream' }); } response.write(`event: message\ndata: ${JSON.stringify(value)}\n\n`); };
  const tell = async (method, params) => { event({ jsonrpc: '2.0', method, params }); await new Promise(done => setTimeout(done, 20)); };
  const ask = (method, params) => new Promise(done => { const id = randomUUID(); asked.set(id, done); event({ jsonrpc: '2.0', id, method, params }); });
  let result;
  try {
    const value = await answer(message, modern, tell, ask);
    result = { jsonrpc: '2.0', id: message.id, result: modern ? { resultType: 'complete', ...value, _meta: { 'io.modelcontextprotocol/serverInfo': about } } : value };
  } catch (e) {
    result = { jsonrpc: '2.0', id: message.id, error: { code: e.code ?? -32603, message: e.message ?? String(e), ...(e.data ? { data: e.data } : {}) } };
  }
  if (streams) { event(result); return response.end(); }
  const fresh = !modern && message.method === 'initialize' ? randomUUID() : undefined;
  if (fresh) sessions.add(fresh);
  send(modern && result.error?.code === -32601 ? 404 : 200, result, fresh ? { 'mcp-session-id': fresh } : {});
}

createServer((request, response) => {
  const pieces = [];
  request.on('data', piece => pieces.push(piece));
  request.on('end', () => take(request, response, Buffer.concat(pieces).toString()));
}).listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));

// The smallest server that answers: what stands behind guard where only guard is to be measured.
let rest = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', data => {
  const lines = (rest + data).split('\n');
  rest = lines.pop();
  let out = '';
  for (const line of lines) {
    const message = JSON.parse(line);
    if (message.id === undefined) continue;
    const result = message.method === 'tools/list'
      ? { tools: [{ name: 'echo', inputSchema: { type: 'object' } }, { name: 'danger', inputSchema: { type: 'object' } }] }
      : message.method === 'initialize'
        ? { protocolVersion: message.params.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'echo', version: '1' } }
        : { content: [{ type: 'text', text: message.params?.arguments?.message ?? '' }] };
    out += JSON.stringify({ jsonrpc: '2.0', id: message.id, result }) + '\n';
  }
  process.stdout.write(out);
});

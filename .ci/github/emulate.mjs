// The crawl against an emulator that others wrote: REST alone, files in JSON, no archives, searches in pages of its own.
import assert from 'node:assert/strict'
import { createEmulator } from 'emulate'
import { crawl, newCatalogue, tools } from './crawl.mjs'

const token = 'emulated'
const many = 130
const names = Array.from({ length: many }, (_, i) => `server-${i}`)
const github = await createEmulator({
  service: 'github',
  port: 4801,
  seed: {
    tokens: { [token]: { login: 'octo', scopes: ['repo', 'user'] } },
    github: {
      users: [{ login: 'octo' }],
      repos: [...names, 'two-servers'].map((name) => ({ owner: 'octo', name, auto_init: true, topics: ['mcp-server'] })).concat([
        { owner: 'octo', name: 'vault', private: true, auto_init: true, topics: ['mcp-server'] },
        { owner: 'octo', name: 'elsewhere', auto_init: true, topics: ['other'] },
      ]),
    },
  },
})

async function call(method, path, body) {
  const answer = await fetch(github.url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  assert.ok(answer.ok, `${method} ${path}: ${answer.status}`)
}

const put = (name, path, text) => call('PUT', `/repos/octo/${name}/contents/${path}`, { message: 'x', content: Buffer.from(text).toString('base64') })
const listing = (...tools) => JSON.stringify(tools.map((name) => ({ name, description: `Does ${name}.`, inputSchema: { type: 'object' } })))

try {
  for (const name of [...names, 'vault', 'elsewhere']) {
    await put(name, 'tools.json', listing(`read_${name}`, `delete_${name}`))
    if (name !== 'elsewhere') await call('PUT', `/repos/octo/${name}/topics`, { names: ['mcp-server'] })
  }
  for (const part of ['a', 'b']) {
    await put('two-servers', `packages/${part}/package.json`, JSON.stringify({ name: part, mcpName: `io.github.octo/${part}` }))
    await put('two-servers', `packages/${part}/tools.json`, listing(`do_${part}`))
  }
  await call('PUT', '/repos/octo/two-servers/topics', { names: ['mcp-server'] })
  await call('PATCH', '/repos/octo/server-5', { archived: true })

  const sources = { topics: ['mcp-server'], repositories: ['octo/elsewhere', 'octo/vault', 'octo/no-such'] }
  const catalogue = newCatalogue(sources)
  const dry = await crawl(github.url, token, catalogue, '--dry-run')
  assert.equal(dry.code, 0, dry.errors)
  assert.match(dry.output, /search 'topic:mcp-server': 13[12] repositories/)

  // The first night: exit 1 names the private and the missing one, and nothing else.
  const first = await crawl(github.url, token, catalogue, '--manifests-only', '--json')
  assert.equal(first.code, 1, first.errors)
  const places = first.report.problems.filter((p) => p.severity === 'Error').map((p) => p.place).sort()
  assert.deepEqual(places, ['octo/no-such', 'octo/vault'])
  const servers = tools(catalogue)
  for (const name of [...names, 'elsewhere']) assert.deepEqual(servers[`octo/${name}`], [`delete_${name}`, `read_${name}`])
  assert.equal(Object.values(servers).flat().filter((t) => t === 'do_a' || t === 'do_b').length, 2)
  assert.ok(!Object.keys(servers).includes('octo/vault'))

  const idle = await crawl(github.url, token, catalogue, '--manifests-only', '--json')
  assert.equal(idle.report.changed + idle.report.new, 0)

  await put('server-7', 'more/tools.json', listing('added_later'))
  const third = await crawl(github.url, token, catalogue, '--manifests-only', '--json')
  assert.equal(third.report.changed, 1)
  assert.ok(tools(catalogue)['octo/server-7'].includes('added_later'))

  // Without --manifests-only it asks for archives, which are not given out here: said of each, and read by the tree all the same.
  const archives = newCatalogue({ repositories: ['octo/server-1', 'octo/two-servers'] })
  const fallback = await crawl(github.url, token, archives, '--json')
  assert.equal(fallback.code, 1)
  assert.equal(fallback.report.rejected, 2)
  assert.deepEqual(tools(archives)['octo/server-1'], ['delete_server-1', 'read_server-1'])

  // The private one, when that is said.
  const secret = newCatalogue({ repositories: ['octo/vault'] })
  await crawl(github.url, token, secret, '--manifests-only', '--include-private')
  assert.deepEqual(tools(secret)['octo/vault'], ['delete_vault', 'read_vault'])

  console.log(`emulate: ${first.report.places} repositories, ${first.report.tools} tools; requests: first night ${first.report.requests}, nothing changed ${idle.report.requests}, one changed ${third.report.requests}`)
} finally {
  await github.close()
}

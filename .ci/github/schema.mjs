// Both questions that the crawl asks over GraphQL, as they go over the line, executed by GraphQL's reference engine under GitHub's published schema.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { buildSchema, execute, parse, validate } from 'graphql'
import { schema as published } from '@octokit/graphql-schema'
import { crawl, newCatalogue } from './crawl.mjs'

const schema = buildSchema(published.idl, { assumeValid: true })
const repository = (owner, name) => ({
  __typename: 'Repository',
  nameWithOwner: `${owner}/${name}`,
  isFork: false,
  isArchived: false,
  isPrivate: name === 'hidden',
  defaultBranchRef: name === 'empty' ? null : { name: 'main', target: { __typename: 'Commit', oid: '0'.repeat(39) + '1' } },
})
const answers = {
  repository: ({ owner, name }) => {
    if (name === 'gone') throw Object.assign(new Error('Could not resolve to a Repository.'), { extensions: { type: 'NOT_FOUND' } })
    return repository(owner, name)
  },
  search: ({ query, first, type }) => {
    assert.equal(type, 'REPOSITORY')
    const nodes = ['found', 'empty', 'hidden'].map((n) => repository('octo', n)).slice(0, first)
    return { repositoryCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: 'x' }, nodes, query }
  },
}

const kinds = new Set()
const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  if (request.url !== '/graphql') {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}')
    return
  }
  const { query, variables } = JSON.parse(Buffer.concat(chunks))
  const document = parse(query)
  const faults = validate(schema, document)
  if (faults.length > 0) console.error(query, faults.map(String))
  kinds.add(`${faults.length} faults: ${query.includes('repositoryCount}') ? 'counts' : query.includes('search(') ? 'search' : 'heads'}`)
  const result = await execute({ schema, document, rootValue: answers, variableValues: variables })
  const errors = result.errors?.map((e) => ({ type: e.originalError?.extensions?.type, path: e.path, message: e.message }))
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: result.data, errors }))
})
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
try {
  const api = `http://127.0.0.1:${server.address().port}`
  const catalogue = newCatalogue({ topics: ['mcp-server'], repositories: ['octo/named', 'octo/gone'] })
  const dry = await crawl(api, 't0ken', catalogue, '--dry-run')
  assert.match(dry.output, /search 'topic:mcp-server': 1 repositories/)
  const night = await crawl(api, 't0ken', catalogue, '--json')
  const places = night.report.problems.map((p) => `${p.place}: ${p.message}`)
  // Found and named are there and have no files here; the empty one is read; the hidden one is counted and the gone one is gone.
  assert.ok(places.some((p) => p.startsWith('octo/empty: is empty')), places.join('\n'))
  assert.ok(places.some((p) => p.startsWith('github: 1 private repositories')), places.join('\n'))
  assert.equal(night.report.lost.find((l) => l.place === 'octo/gone')?.isGone, true, places.join('\n'))
  assert.deepEqual([...kinds].sort(), ['0 faults: counts', '0 faults: heads', '0 faults: search'])
  console.log(`schema: the crawl's three questions are valid under GitHub's schema and their answers are read (${places.length} repositories named)`)
} finally {
  server.close()
}

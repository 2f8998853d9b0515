// Runs the built program as a user would and reads back what it wrote.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const program = join(root, 'src/Catalogue.Cli/bin/Release/net10.0/catalogue.dll')

export function newCatalogue(sources) {
  const folder = join(mkdtempSync(join(tmpdir(), 'github-proofs-')), 'catalogue')
  mkdirSync(folder)
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(sources))
  return folder
}

// The exit code, what was printed, and the report where --json was said.
export function crawl(api, token, catalogue, ...more) {
  return new Promise((done, fail) => {
    const child = spawn('dotnet', [program, 'crawl', '--catalogue', catalogue, ...more], {
      env: { ...process.env, GITHUB_API_URL: api, GITHUB_TOKEN: token, CI: '1' },
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', (d) => (output += d))
    child.stderr.on('data', (d) => (errors += d))
    child.on('error', fail)
    child.on('close', (code) => done({ code, output, errors, report: more.includes('--json') ? JSON.parse(output) : null }))
  })
}

// Names of the tools of every server, by the server's id.
export function tools(catalogue) {
  const servers = {}
  const rooms = join(catalogue, 'servers')
  for (const owner of existsSync(rooms) ? readdirSync(rooms) : []) {
    for (const file of readdirSync(join(rooms, owner))) {
      const server = JSON.parse(readFileSync(join(rooms, owner, file), 'utf8'))
      servers[server.id] = (server.tools ?? []).map((t) => t.name)
    }
  }
  return servers
}

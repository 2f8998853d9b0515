// Every Kubernetes object in the guides under the API's published schema, unknown members included.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { Job } from 'kubernetes-models/batch/v1/Job'
import { parse } from 'yaml'

const folder = 'site/content/guides'
const models = { 'batch/v1 Job': Job }
const objects = readdirSync(folder).filter((name) => name.endsWith('.md')).flatMap((name) =>
  [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => ({ name, object: parse(text) })).filter(({ object }) => object.apiVersion))

const check = ({ name, object }) => {
  const Model = models[`${object.apiVersion} ${object.kind}`]
  assert.ok(Model, `${name}: no schema for ${object.apiVersion} ${object.kind}`)
  new Model(object).validate()
}
assert.throws(() => check({ name: 'planted', object: { apiVersion: 'batch/v1', kind: 'Job', spec: { completions: 'eight' } } }), 'the schema accepts a Job with a fault')
objects.forEach(check)
assert.ok(objects.length > 0, 'there is no Kubernetes object in the guides')
console.log(`kubernetes: ${objects.length} object(s) of the guides, no fault`)

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020'
import ajvFormats from 'ajv-formats'
import { expect } from 'vitest'

import { API_ROOT } from '@/public-api/address'
import { currentContract } from '@/public-api/contract/current'
import { apiTable } from '@/public-api/handlers/answer'
import { matchPath } from '@/public-api/handlers/matchPath'

type Shape = { $ref?: string } & Record<string, unknown>
type Answer = { content?: Record<string, { schema?: Shape }>; 'x-selected'?: Shape }
type Contract = { paths: Record<string, { get: { responses: Record<string, Answer> } }> }

const contract = currentContract() as unknown as Contract
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
ajvFormats.default(ajv)
ajv.addSchema({ $id: 'contract', ...(contract as object) })
const known = new Map<string, ValidateFunction>()

function validator(shape: Shape): ValidateFunction {
  const reference = `contract${shape.$ref ?? ''}`
  const made = known.get(reference) ?? ajv.compile({ $ref: reference })
  known.set(reference, made)
  return made
}

/** Fails where an answer of the API is not what the contract says: its status, its type, its shape. */
export async function expectKeptPromise(request: Request, response: Response): Promise<void> {
  const { pathname, searchParams } = new URL(request.url)
  const match = matchPath(apiTable, pathname.slice(API_ROOT.length))
  if (!match || request.method === 'OPTIONS' || response.status === 304) return
  const { path } = match.endpoint
  const answer = contract.paths[path]?.get.responses[response.status]
  expect(answer, `${path} answers ${response.status}`).toBeDefined()
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  if (!type.endsWith('json') || request.method === 'HEAD') return
  const isPart = searchParams.has('fields') || searchParams.has('include')
  const usual = answer?.content?.[type]
  expect(usual, `${path} answers ${type}`).toBeDefined()
  const shape = isPart && response.ok ? (answer?.['x-selected'] ?? usual?.schema) : usual?.schema
  if (!shape) return
  const isValid = validator(shape)
  const body: unknown = await response.clone().json()
  expect(
    isValid(body) ? [] : isValid.errors,
    `${path}: ${JSON.stringify(body).slice(0, 500)}`,
  ).toEqual([])
}

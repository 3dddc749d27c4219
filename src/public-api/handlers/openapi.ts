import { z } from 'zod'

import { API_ROOT } from '../address'
import type { Endpoint } from './endpoint'
import { jsonResponse } from '../respond'
import { readQuery } from './readQuery'
import { noQuery } from '../queries/parameters'
import { PICTURE_SIZES, schemas } from '../schemas'

type Json = Record<string, unknown>

/** The description of the API, made from the same table and schemas that answer it. */
export function openApiDocument(endpoints: readonly Endpoint[]): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tòa soạn – public API',
      version: '1',
      description:
        'Published articles, columns, their archive and schedule. Read only. The promises are in docs/contracts/public-api.md.',
    },
    servers: [{ url: API_ROOT }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: get(endpoint) }])),
    // Without a key one asks as a stranger; with one, as often as it says.
    security: [{}, { key: [] }],
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { ...components(), Problem: PROBLEM },
    },
  }
}

/** The address of that description. */
export function openApiEndpoint(endpoints: readonly Endpoint[]): Endpoint {
  const own: Endpoint = {
    path: '/openapi.json',
    group: 'description',
    operation: 'getDescription',
    summary: 'This description (OpenAPI 3.1)',
    query: noQuery,
    response: 'application/json',
    canBeMissing: false,
    handle: async ({ request }) => {
      readQuery(noQuery, request)
      return jsonResponse(openApiDocument([...endpoints, own]), request)
    },
  }
  return own
}

function get(endpoint: Endpoint): Json {
  const { path, group, operation, summary, query, response, selected } = endpoint
  const { canBeMissing, canBeGone } = endpoint
  return {
    operationId: operation,
    tags: [group],
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    responses: {
      200: {
        description: 'OK',
        headers: HEADERS,
        // With `fields` or `include` it is of this shape; without them, of the one below.
        ...(selected && { 'x-selected': shapeOf(selected) }),
        content: {
          ...content(response),
          ...(endpoint.hasEvents && { 'text/event-stream': { schema: { type: 'string' } } }),
        },
      },
      304: { description: 'Not modified: If-None-Match named the current ETag' },
      400: problem('A parameter is wrong, unknown or repeated'),
      ...(canBeMissing && { 404: problem('No such thing, or not public (yet, or any longer)') }),
      ...(canBeGone && { 410: problem('It was public and was taken down') }),
      401: problem('The key is unknown, revoked or over'),
      403: problem('The key is not for this part of the API'),
      405: problem('Only GET, HEAD and OPTIONS'),
      429: problem('Too many requests; Retry-After says when'),
      500: problem('Unexpected; quote correlationId'),
    },
  }
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'size' ? { type: 'string', enum: PICTURE_SIZES } : { type: 'string' },
  }))
}

function queryParameters(query: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as Json
    return {
      ...{ name, in: 'query', required: required.includes(name) },
      ...(description ? { description } : {}),
      schema,
    }
  })
}

function content(response: Endpoint['response']): Json {
  if (typeof response === 'string') return { [response]: {} }
  return { 'application/json': { schema: shapeOf(response) } }
}

const shapeOf = (schema: z.ZodType): Json => ({ $ref: reference(schemas.get(schema)?.id ?? '') })

function components(): Json {
  const all = z.toJSONSchema(schemas, { uri: reference })
  return Object.fromEntries(
    Object.entries(all.schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  )
}

const reference = (id: string) => `#/components/schemas/${id}`

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } },
})

const HEADERS = {
  ETag: { schema: { type: 'string' } },
  'Cache-Control': { schema: { type: 'string' } },
  'Last-Modified': { schema: { type: 'string' } },
  // Told to whoever is counted (draft-ietf-httpapi-ratelimit-headers).
  RateLimit: { schema: { type: 'string' } },
  'RateLimit-Policy': { schema: { type: 'string' } },
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence in Vietnamese: what is wrong, what to do' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['parameter', 'detail'],
        properties: { parameter: { type: 'string' }, detail: { type: 'string' } },
      },
    },
    correlationId: { type: 'string' },
  },
}

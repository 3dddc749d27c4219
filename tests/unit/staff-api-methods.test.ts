import { expect, it, vi } from 'vitest'

vi.mock('@payload-config', () => ({
  default: { db: { name: 'sqlite' }, collections: [] },
}))
vi.mock('@payloadcms/next/routes', () => {
  const passed = () => async () => Response.json({ passed: true })
  const names = ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT']
  return Object.fromEntries(names.map((name) => [`REST_${name}`, passed]))
})

const route = await import('@/app/(payload)/api/[...slug]/route')

it.each(Object.entries(route))(
  '%s of the staff API is checked before Payload',
  async (method, answer) => {
    const request = new Request('http://localhost/api/__proto__', { method })
    const response = await answer(request, { params: Promise.resolve({}) })
    // PUT is nothing people may ask.
    expect(response.status).toBe(method === 'PUT' ? 405 : 404)
  },
)

import { describe, expect, it } from 'vitest'

import { readBody } from './readBody'

const MB = 1024 * 1024
const JSON_TYPE = { 'content-type': 'application/json' }

function post(body: BodyInit | null, headers: Record<string, string> = JSON_TYPE): Request {
  return new Request('http://localhost/api/articles', { method: 'POST', headers, body })
}

/** A body that is sent in pieces, its length not said. */
function streamed(bytes: number, headers: Record<string, string>): Request {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes) return controller.close()
      sent += MB
      controller.enqueue(new Uint8Array(MB).fill(32))
    },
  })
  const init = { method: 'POST', headers, body, duplex: 'half' }
  return new Request('http://localhost/api/articles', init as RequestInit)
}

async function form(data: string): Promise<Request> {
  const form = new FormData()
  form.append('file', new File(['abc'], 'anh.png', { type: 'image/png' }))
  form.append('_payload', data)
  const { headers, body } = new Response(form)
  return post(
    await new Response(body).arrayBuffer(),
    Object.fromEntries(headers) as Record<string, string>,
  )
}

describe('a body that can be read is passed on unchanged', () => {
  it('as JSON', async () => {
    const read = await readBody(post('{"title":"Cải cách"}'))
    expect(read).toBeInstanceOf(Request)
    expect(await (read as Request).json()).toEqual({ title: 'Cải cách' })
  })

  it('as a form with a file', async () => {
    const read = await readBody(await form('{"alt":"Ảnh"}'))
    const data = await (read as Request).formData()
    expect(data.get('_payload')).toBe('{"alt":"Ảnh"}')
    expect(await (data.get('file') as File).text()).toBe('abc')
  })

  it('as nothing, which is an empty object', async () => {
    const read = await readBody(post(null, {}))
    expect(await (read as Request).json()).toEqual({})
  })

  it('a question has none', async () => {
    const request = new Request('http://localhost/api/articles')
    expect(await readBody(request)).toBe(request)
  })
})

describe('a body is refused', () => {
  it.each(['{', '[]', 'null', '5', '"a"', 'abc'])('as JSON that is no object: %s', async (text) => {
    expect(await readBody(post(text))).toMatchObject({ status: 400 })
  })

  it.each(['{', '[]', 'null'])('as a form whose data is no object: %s', async (text) => {
    expect(await readBody(await form(text))).toMatchObject({ status: 400 })
  })

  it.each([81, 10_000])('as JSON of %i layers, in a form too', async (layers) => {
    const text = `{"x":${'['.repeat(layers - 1)}${']'.repeat(layers - 1)}}`
    for (const request of [post(text), await form(text)]) {
      expect(await readBody(request)).toMatchObject({
        status: 400,
        message: expect.stringContaining('lồng vào nhau quá 80 lớp'),
      })
    }
  })

  it('as a form that was cut off', async () => {
    const whole = await form('{}')
    const bytes = await whole.arrayBuffer()
    const cut = post(bytes.slice(0, bytes.byteLength - 20), Object.fromEntries(whole.headers))
    expect(await readBody(cut)).toMatchObject({
      status: 400,
      message: expect.stringContaining('đứt quãng'),
    })
  })

  it('as a form whose file is none, or whose data is there twice', async () => {
    const type = { 'content-type': 'multipart/form-data; boundary=x' }
    const part = (name: string, value: string) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const data = part('_payload', '{}')
    expect(
      await readBody(post(`${part('file', '{"filename":5}')}${data}--x--`, type)),
    ).toMatchObject({
      status: 400,
      message: expect.stringContaining('không có tệp nào'),
    })
    expect(await readBody(post(`${data}${data}--x--`, type))).toMatchObject({ status: 400 })
    expect(await readBody(post(`${data}--x--`, type))).toBeInstanceOf(Request)
  })

  it('as a form without data, or of fields that are no question', async () => {
    const empty = post('--x--', { 'content-type': 'multipart/form-data; boundary=x' })
    expect(await readBody(empty)).toMatchObject({ status: 400 })
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(await readBody(post('a=b', type))).toMatchObject({ status: 415 })
    const asked = post('limit=1', { ...type, 'X-Payload-HTTP-Method-Override': 'GET' })
    expect(await readBody(asked)).toBeInstanceOf(Request)
  })

  it('as a form without a boundary', async () => {
    const request = post('x', { 'content-type': 'multipart/form-data' })
    expect(await readBody(request)).toMatchObject({ status: 400 })
  })

  it.each(['text/plain', 'application/xml', ''])('as %j', async (type) => {
    const request = post(new Uint8Array([1]), { 'content-type': type })
    expect(await readBody(request)).toMatchObject({ status: 415 })
  })

  it('as 5 MB of JSON, by what it says of itself, unread', async () => {
    const request = post('{}', { ...JSON_TYPE, 'content-length': String(5 * MB) })
    expect(await readBody(request)).toMatchObject({
      status: 413,
      message: expect.stringContaining('lớn hơn 4 MB'),
    })
    expect(request.bodyUsed).toBe(false)
  })

  it('as 5 MB of JSON that says nothing of its length', async () => {
    expect(await readBody(streamed(5 * MB, JSON_TYPE))).toMatchObject({ status: 413 })
  })

  it('as a form of 60 MB, said or not', async () => {
    const type = { 'content-type': 'multipart/form-data; boundary=x' }
    const said = post('x', { ...type, 'content-length': String(60 * MB) })
    for (const request of [said, streamed(60 * MB, type)]) {
      expect(await readBody(request)).toMatchObject({
        status: 413,
        message: expect.stringContaining('lớn hơn 25 MB'),
      })
    }
  })
})

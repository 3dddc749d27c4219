import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { answerPublicRequest } from '@/public-api/handlers/answer'

import { describeOnEachDatabase } from '../helpers/databases'
import { openNewsroom, type Newsroom } from './public-newsroom'

describeOnEachDatabase('pictures as they leave', (start) => {
  let payload: Payload
  let newsroom: Newsroom
  let folder: string

  beforeAll(async () => {
    payload = await start()
    newsroom = await openNewsroom(payload)
    folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-formats-'))
    payload.collections['published-files'].config.upload.staticDir = folder
  })
  afterAll(() => {
    newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const answerOf = (address: string) =>
    answerPublicRequest({
      ...{ payload, now: new Date() },
      request: new Request(`http://localhost${address}`),
    })

  it('are WebP in the sizes that pages show, and as they came in what others show', async () => {
    const cover = await newsroom.picture('ảnh')
    const { id } = await newsroom.writeAndPublish('Bài có ảnh', { cover: cover.id })
    const article = (await (await answerOf(`/api/v1/articles/${id}`)).json()) as {
      cover: { sizes: Record<string, { url: string; width: number }> }
    }
    const found: Record<string, unknown> = {}
    for (const [size, { url }] of Object.entries(article.cover.sizes)) {
      const answer = await answerOf(url)
      const { format, width } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      found[size] = [answer.headers.get('content-type'), format, width]
    }
    expect(found).toEqual({
      thumbnail: ['image/webp', 'webp', 320],
      card: ['image/webp', 'webp', 720],
      wide: ['image/webp', 'webp', 1280],
      share: ['image/jpeg', 'jpeg', 1200],
      original: ['image/jpeg', 'jpeg', 1600],
    })
  })
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { dependsOn } from '@/domain/changes/endedBy'
import type { PublicSide } from '@/server/cache/side'
import { publicDoor } from '@/server/publicDoor'

const MB = 1024 * 1024
/** About what an article is as JSON. */
const BODY_LETTERS = 6000
const WORDS = 'cải cách hành chính một cửa hồ sơ người dân xã phường giải quyết trực tuyến'.split(
  ' ',
)

export type Memory = {
  asked: number
  made: number
  keptBytes: number
  mostKeptBytes: number
  kept: number
  rss: number
}

/** Answers of the size of articles, no two the same; what is measured is how they are kept, not how they are made. */
function stubSide(onMade: () => void): PublicSide {
  return {
    answer: async ({ request, depends }) => {
      onMade()
      const { pathname } = new URL(request.url)
      const number = Number(pathname.slice(pathname.lastIndexOf('-') + 1))
      for (const key of [
        dependsOn.thing('text', `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
        dependsOn.address(pathname),
        dependsOn.thing('outlet', '1'),
        dependsOn.thing('column', String(number % 40)),
        dependsOn.thing('topic', String(number % 300)),
      ]) {
        depends?.(key)
      }
      return Response.json({ pathname, text: wordsFrom(number) })
    },
    reads: () => true,
    answerDraft: async () => new Response(null, { status: 404 }),
    readHorizon: async () => ({
      ...{ sequence: 0, changed: [], marks: [], hosts: [] },
      turn: Infinity,
    }),
  }
}

function wordsFrom(number: number): string {
  let text = ''
  for (let at = number; text.length < BODY_LETTERS; at += 1) {
    text += `${WORDS[(at * at + number) % WORDS.length]} ${at} `
  }
  return text
}

/** The cache of the front between a network and a stub; tells how it stands when it is asked. */
export async function serveAddresses(cacheMb: number): Promise<void> {
  const figures = { asked: 0, made: 0, mostKeptBytes: 0 }
  const side = stubSide(() => void (figures.made += 1))
  const door = publicDoor({ side, maxBytes: cacheMb * MB, onError: console.error })
  const server = createServer((req, res) => {
    figures.asked += 1
    void door.answer({ req, res, origin: 'http://toa-soan.test' }).then(() => {
      figures.mostKeptBytes = Math.max(figures.mostKeptBytes, door.answers.bytes())
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  process.on('message', () => {
    const memory: Memory = {
      ...figures,
      keptBytes: door.answers.bytes(),
      kept: door.answers.size(),
      rss: process.memoryUsage().rss,
    }
    process.send?.(memory)
  })
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

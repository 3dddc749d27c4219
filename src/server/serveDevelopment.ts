import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

import next from 'next'

import { logger } from '@/logging/logger'
import { openedApp } from '@/process/registry'

import { areaOf } from './area'
import { publicDoor } from './publicDoor'
import { publicSideOf } from './publicSide'
import { isUnder } from './refusal'
import { pathOf } from './target'

type Payload = Parameters<typeof publicSideOf>[0]
type Place = { host: string; port: number }

/** What Next's own pages ask for while one develops. */
const OF_NEXT = ['/_next', '/__nextjs_original-stack-frames', '/__nextjs_font']

/** Next as one develops with it; the public side and drafts answered as `npm start` does, nothing kept. */
export async function serveDevelopment({ host, port }: Place): Promise<void> {
  const httpServer = createServer()
  const product = next({ dev: true, dir: process.cwd(), hostname: host, port, httpServer })
  await product.prepare()
  const { payload } = await openedApp()
  const onError = (error: unknown) => logger().error({ err: error })
  const door = publicDoor({ side: publicSideOf(payload as Payload), maxBytes: 0, onError })
  const handle = product.getRequestHandler()
  const origin = `http://${host}:${port}`

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<unknown> => {
    const path = pathOf(req.url)
    const area = areaOf(path)
    if (OF_NEXT.some((place) => isUnder(path, place))) return handle(req, res)
    if (door.has(area)) return door.answer({ req, res, origin })
    return area === 'preview' ? door.answerDraft({ req, res, origin }) : handle(req, res)
  }
  httpServer.on('request', (req, res) => {
    answer(req, res).catch((error: unknown) => {
      onError(error)
      res.destroy()
    })
  })
  httpServer.listen(port, host, () => logger().info(`Sẵn sàng: ${origin}`))
}

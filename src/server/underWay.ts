import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export type UnderWay = ReturnType<typeof answersUnderWay>

/** The answers that are being made, and on which connections. */
export function answersUnderWay() {
  const all = new Set<ServerResponse>()
  const bySocket = new WeakMap<Socket, ServerResponse>()
  let whenNone = () => {}
  return {
    on: (socket: Socket) => bySocket.get(socket),
    add: (res: ServerResponse, socket: Socket) => {
      all.add(res)
      bySocket.set(socket, res)
      // The other side has gone: nobody is left to tell.
      res.on('error', () => {})
      res.once('close', () => {
        all.delete(res)
        if (bySocket.get(socket) === res) bySocket.delete(socket)
        if (all.size === 0) whenNone()
      })
    },
    /** Their connections rest no more once they are answered. */
    letGo: () => {
      for (const res of all) if (!res.headersSent) res.shouldKeepAlive = false
    },
    /** Settles when there are none, or when the time is up. */
    ended: async (withinMs: number) => {
      if (all.size === 0) return
      await new Promise<void>((done) => {
        const timer = setTimeout(done, withinMs)
        whenNone = () => {
          clearTimeout(timer)
          done()
        }
      })
    },
  }
}

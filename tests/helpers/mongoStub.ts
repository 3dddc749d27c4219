import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'

import { BSON, type Document } from 'mongodb'

const OP_REPLY = 1
const OP_QUERY = 2004
const OP_MSG = 2013
const HEADER = 16

/** Something that speaks MongoDB's wire protocol and answers every question with what it is. */
export async function startMongoStub(hello: Document) {
  const sockets = new Set<Socket>()
  const answer = {
    ok: 1,
    helloOk: true,
    isWritablePrimary: true,
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    minWireVersion: 0,
    maxWireVersion: 21,
    ...hello,
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    let waiting = Buffer.alloc(0)
    socket.on('data', (bytes) => {
      waiting = Buffer.concat([waiting, bytes])
      while (waiting.length >= HEADER && waiting.length >= waiting.readInt32LE(0)) {
        socket.write(reply(waiting, answer))
        waiting = waiting.subarray(waiting.readInt32LE(0))
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** To the first message of what came. */
function reply(message: Buffer, answer: Document): Buffer {
  const isQuery = message.readInt32LE(12) === OP_QUERY
  const body = Buffer.from(BSON.serialize(answer))
  // A reply has flags, a cursor, where it starts and how many; a message has flags and the kind of its section.
  const head = Buffer.alloc(isQuery ? 20 : 5)
  if (isQuery) head.writeInt32LE(1, 16)
  const header = Buffer.alloc(HEADER)
  header.writeInt32LE(HEADER + head.length + body.length, 0)
  header.writeInt32LE(message.readInt32LE(4), 8)
  header.writeInt32LE(isQuery ? OP_REPLY : OP_MSG, 12)
  return Buffer.concat([header, head, body])
}

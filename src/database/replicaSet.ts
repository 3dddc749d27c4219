import { MongoClient } from 'mongodb'

import { ConfigurationError } from '@/settings/configurationError'

const PATIENCE_MS = 2000

/** What a MongoDB server says of itself, as far as it is looked at. */
export type Hello = {
  /** The replica set it is in. */
  setName?: string
  /** Begun for one that nobody has initiated yet. */
  isreplicaset?: boolean
  /** `isdbgrid`: it stands before a sharded cluster. */
  msg?: string
}

type Ask = (url: string) => Promise<Hello>

/**
 * Asks the servers of a MongoDB address what they are: looking for a replica set, the driver waits for one and then says
 * no more than that none came. Servers that don't answer, and addresses that name none themselves (`mongodb+srv:`), are
 * left to whoever connects.
 * @throws ConfigurationError when those that answer are no such replica set.
 */
export async function refuseOtherThanReplicaSet(url: string, ask: Ask = hello): Promise<void> {
  const address = /^mongodb:\/\/(?:[^/?]*@)?([^/?]+)(?:\/[^?]*)?(?:\?(.*))?$/.exec(url)
  if (!address) return
  const [, hosts = '', query = ''] = address
  const options = new URLSearchParams(query)
  const wanted = [...options].find(([name]) => name.toLowerCase() === 'replicaset')?.[1]
  if (!wanted) return
  const asked = hosts.split(',').map(async (host) => {
    const reply = await ask(directly(host, options)).catch(() => null)
    return reply && { host, reply }
  })
  const answers = (await Promise.all(asked)).filter((answer) => answer !== null)
  if (answers.some(({ reply }) => reply.setName === wanted)) return
  const [first] = answers
  if (first) throw new ConfigurationError(sentence(first, wanted))
}

function sentence({ host, reply }: { host: string; reply: Hello }, wanted: string): string {
  const asks = `DATABASE_URI ghi replicaSet=${wanted}`
  if (reply.setName) {
    return `MongoDB ở ${host} thuộc replica set “${reply.setName}”, còn ${asks}. Hãy sửa thành replicaSet=${reply.setName}, hoặc sửa tên máy.`
  }
  if (reply.isreplicaset) {
    return `MongoDB ở ${host} chạy ở chế độ replica set nhưng chưa được khởi tạo. Hãy chạy rs.initiate() trong mongosh một lần.`
  }
  if (reply.msg === 'isdbgrid') {
    return `MongoDB ở ${host} là mongos của một cụm phân mảnh, còn ${asks}. Hãy dùng một replica set.`
  }
  return (
    `MongoDB ở ${host} chạy đơn lẻ (standalone), không phải replica set, nên không có giao dịch, còn ${asks}. ` +
    `Hãy thêm replication.replSetName: ${wanted} vào mongod.conf (hoặc chạy mongod --replSet ${wanted}), khởi động lại MongoDB, rồi chạy rs.initiate() trong mongosh một lần.`
  )
}

/** One server, whatever it is; who asks need not be known to it. */
function directly(host: string, options: URLSearchParams): string {
  const kept = [...options].filter(([name]) => /^(tls|ssl)/i.test(name))
  return `mongodb://${host}/?${new URLSearchParams([...kept, ['directConnection', 'true']])}`
}

async function hello(url: string): Promise<Hello> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: PATIENCE_MS })
  try {
    return await client.db('admin').command({ hello: 1 })
  } finally {
    await client.close()
  }
}

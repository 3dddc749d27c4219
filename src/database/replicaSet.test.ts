import { afterEach, describe, expect, it } from 'vitest'

import { startMongoStub } from '../../tests/helpers/mongoStub'
import { type Hello, refuseOtherThanReplicaSet } from './replicaSet'
import { ConfigurationError } from '@/settings/configurationError'

const URL = 'mongodb://lan:mat-khau@a:1,b:2/toasoan?tls=true&authSource=admin&replicaSet=rs0'

describe('a MongoDB that is not the replica set its address names', () => {
  let stub: Awaited<ReturnType<typeof startMongoStub>> | null = null
  afterEach(() => stub?.stop())

  const refusal = (url: string, answers: Record<string, Hello | null>) =>
    refuseOtherThanReplicaSet(url, async (asked) => {
      const said = answers[/\/\/([^/]+)/.exec(asked)?.[1] ?? '']
      if (!said) throw new Error('Nobody is there')
      return said
    }).then(
      () => null,
      (error: unknown) => error,
    )

  it.each<[string, Hello, RegExp]>([
    [
      'a server by itself',
      {},
      /a:1 chạy đơn lẻ.*không phải replica set.*--replSet rs0.*rs\.initiate\(\)/,
    ],
    ['a set nobody initiated', { isreplicaset: true }, /chưa được khởi tạo.*rs\.initiate\(\)/],
    ['another set', { setName: 'rs1' }, /thuộc replica set “rs1”.*replicaSet=rs0/],
    ['a sharded cluster', { msg: 'isdbgrid' }, /mongos/],
  ])('%s is refused with what it is and what to do', async (_, said, words) => {
    const error = await refusal(URL, { 'a:1': said })
    expect(error).toBeInstanceOf(ConfigurationError)
    expect((error as Error).message).toMatch(words)
    expect((error as Error).message).not.toMatch(/lan|mat-khau/)
  })

  it.each<[string, string, Record<string, Hello | null>]>([
    ['the set', URL, { 'a:1': { setName: 'rs0' } }],
    ['the set behind one that is not', URL, { 'a:1': {}, 'b:2': { setName: 'rs0' } }],
    ['nobody', URL, {}],
    ['names of its own', 'mongodb+srv://h/n', { h: {} }],
  ])('%s is left to whoever connects', async (_, url, answers) => {
    expect(await refusal(url, answers)).toBeNull()
  })

  it('is asked over the wire without being known to it', async () => {
    stub = await startMongoStub({})
    const url = `mongodb://lan:mat-khau@${stub.host}/toasoan?replicaSet=rs0&authSource=admin`
    await expect(refuseOtherThanReplicaSet(url)).rejects.toThrow(/chạy đơn lẻ/)
    stub.stop()
    stub = await startMongoStub({ setName: 'rs0', hosts: [stub.host], me: stub.host })
    await refuseOtherThanReplicaSet(`mongodb://${stub.host}/toasoan?replicaSet=rs0`)
  })
})

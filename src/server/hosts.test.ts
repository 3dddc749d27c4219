import { describe, expect, it } from 'vitest'

import { checkHost, hostsOf } from './hosts'

const own = ['https://toasoan.vn', 'http://10.0.0.5:3000', 'http://[::1]:3000', 'http://may-chu']
const hosts = hostsOf(own, own[0])
const asked = (...said: string[]) =>
  checkHost(
    said.flatMap((host) => ['Host', host]),
    hosts,
  )

describe('a host', () => {
  it.each([
    'toasoan.vn',
    'ToaSoan.VN',
    'toasoan.vn:443',
    '10.0.0.5:3000',
    '[::1]:3000',
    'may-chu',
    'may-chu:80',
  ])('%s is our own', (host) => expect(asked(host)).toBeNull())

  it.each([
    'khac.vn',
    'toasoan.vn:80',
    'toasoan.vn:3000',
    'toasoan.vn.khac.vn',
    '10.0.0.5',
    '10.0.0.5:3001',
    'toasoan.vn@khac.vn',
    'toasoan.vn/',
    ' ',
  ])('%s is not', (host) => {
    expect(asked(host)?.status).toBe(421)
    expect(asked(host)?.message).toContain('Hãy mở https://toasoan.vn')
  })

  it.each([[[]], [['toasoan.vn', 'toasoan.vn']], [['']]])('said as %j is a bad request', (said) =>
    expect(asked(...said)?.status).toBe(400),
  )

  it('is of https where its address is', () => {
    expect(['toasoan.vn', '10.0.0.5:3000'].map(hosts.isHttps)).toEqual([true, false])
  })

  it('without a public address the setting is named', () => {
    const refusal = checkHost(['host', 'khac.vn'], hostsOf(['http://localhost:3000']))
    expect(refusal?.message).toContain('SERVER_URL')
    expect(refusal?.link).toBeUndefined()
  })
})

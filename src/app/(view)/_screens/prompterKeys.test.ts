import { describe, expect, it } from 'vitest'

import { commandOf, FIRST_SETTINGS, pixelsASecond, readSettings, settle } from './prompterKeys'

describe('the keys of the prompter', () => {
  it('are those of a keyboard, a pedal and a clicker', () => {
    expect([' ', 'PageDown', 'PageUp', 'ArrowUp', 'M', '+', 'F', 'x'].map(commandOf)).toEqual([
      'toggle',
      'forward',
      'back',
      'faster',
      'mirror',
      'larger',
      'follow',
      undefined,
    ])
  })

  it('change speed and size within bounds', () => {
    let settings = FIRST_SETTINGS
    for (let press = 0; press < 100; press += 1) settings = settle(settings, 'faster')
    expect(settings.speed).toBe(400)
    for (let press = 0; press < 100; press += 1) settings = settle(settings, 'smaller')
    expect(settings.size).toBe(2.5)
    expect(settle(settings, 'mirror').mirror).toBe(true)
    expect(settle(settings, 'forward')).toEqual(settings)
  })

  it('are remembered; what was kept wrong is forgotten', () => {
    const kept = { speed: 200, size: 6, mirror: true, flip: false, follow: false }
    expect(readSettings(JSON.stringify(kept))).toEqual(kept)
    for (const wrong of [null, '', 'x', 'null', '[]', '{"speed":"fast","size":1e9,"mirror":1}']) {
      expect(readSettings(wrong)).toMatchObject({ speed: 150, mirror: false, follow: true })
    }
    expect(readSettings('{"size":1e9}').size).toBe(10)
  })
})

describe('the speed of the text', () => {
  it('is so that its words pass in their reading time', () => {
    // 300 words at 150 a minute: 2 minutes for 2400 px.
    expect(pixelsASecond(2400, 300, 150)).toBe(20)
    expect(pixelsASecond(0, 300, 150)).toBe(0)
    expect(pixelsASecond(2400, 0, 150)).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'

import { frameRateOf, readPlayedLength, readPlayedMoment } from './playedTimes'

const at = (text: string) => Date.parse(`${text}+07:00`)
const NEAR = at('2026-12-26T00:00:00')
const read = (text: string, date = '', frameRate: number | null = 25) =>
  readPlayedMoment(text, { date, near: NEAR, frameRate })

describe('a moment of a playout log', () => {
  it.each<[string, string, string, string]>([
    ['just before midnight is of the day before', '23:59:56', '', '2026-12-25T23:59:56'],
    ['just after is of the day', '00:00:04', '', '2026-12-26T00:00:04'],
    ['an hour before midnight', '23:00', '', '2026-12-25T23:00:00'],
    ['a date in a column of its own', '23:59:56', '24/12/2026', '2026-12-24T23:59:56'],
    ['the year first', '23:59:56', '2026/12/24', '2026-12-24T23:59:56'],
    ['the year first, no signs', '23:59:56', '20261224', '2026-12-24T23:59:56'],
    ['a date before the time', '24/12/2026 00:00:00', '', '2026-12-24T00:00:00'],
    ['a date behind it', '19:45:08 24-12-2026', '', '2026-12-24T19:45:08'],
    ['the time’s own date counts', '2026-12-24T19:45:08', '25/12/2026', '2026-12-24T19:45:08'],
    ['as people write it', '19h45', '24/12/2026', '2026-12-24T19:45:00'],
    ['full-width figures', '２３：５９：５６', '', '2026-12-25T23:59:56'],
    ['a day of broadcast that goes on', '24:00:00', '24/12/2026', '2026-12-25T00:00:00'],
    ['the same without its day', '25:10:04', '', '2026-12-26T01:10:04'],
    ['twelve hours, Vietnamese', '11:59:56 CH', '', '2026-12-25T23:59:56'],
    ['twelve hours, English', '12:00:04 am', '', '2026-12-26T00:00:04'],
    ['frames', '23:59:56:20', '', '2026-12-25T23:59:56.800'],
    ['frames of a drop-frame machine', '23:59:56;05', '', '2026-12-25T23:59:56.200'],
    ['milliseconds', '23:59:56.480', '', '2026-12-25T23:59:56.480'],
    ['milliseconds behind a colon', '23:59:56:480', '', '2026-12-25T23:59:56.480'],
    ['an instant', '2026-12-25T16:59:56Z', '', '2026-12-25T23:59:56'],
  ])('%s', (_, text, date, moment) => {
    expect(read(text, date)).toEqual({ ok: true, ms: at(moment) })
  })

  it.each([
    ['', '', 'missing'],
    ['30:00:00', '', 'unreadable'],
    ['23:60:00', '', 'unreadable'],
    ['23:59:60', '', 'unreadable'],
    ['13:00:00 SA', '', 'unreadable'],
    ['23:59:56', '30/02/2026', 'unreadable'],
    ['23:59:56', 'hôm qua', 'unreadable'],
    ['2026-02-30T00:00:00Z', '', 'unreadable'],
    ['mai', '', 'unreadable'],
    ['23:59:56:60', '', 'frames'],
  ])('“%s”, “%s” is none: %s', (text, date, why) => {
    expect(read(text, date, frameRateOf([text]))).toEqual({ ok: false, why })
  })
})

describe('frames per second of a log', () => {
  it.each<[string[], number | null]>([
    [['19:45:08', '3:10'], null],
    [['19:45:08:00', '19:45:10:24'], 25],
    [['24/12/2026 19:45:08:24', '2026-12-24T19:45:10:25'], 30],
    [['19:45:08;29'], 30],
    [['19:45:08:30'], 50],
    [['19:45:08:59'], 60],
    [['19:45:08:75', '19:45:08:10'], 25],
  ])('%j: %s', (times, rate) => {
    expect(frameRateOf(times)).toBe(rate)
  })
})

describe('a length of a playout log is read as one that is typed', () => {
  it.each([
    ['3:10', 190_000],
    ['00:03:10', 190_000],
    ['190', 190_000],
    ['2 phút 15 giây', 135_000],
    ['00:03:10:20', 190_800],
    ['3:10.480', 190_480],
  ])('%s', (text, ms) => {
    expect(readPlayedLength(text, 25)).toEqual({ ok: true, ms })
  })

  it.each([
    ['3:75', 'sixtyOrMore'],
    ['0:61:00', 'sixtyOrMore'],
    ['00:03:75:10', 'sixtyOrMore'],
    ['3:75.5', 'sixtyOrMore'],
    ['3:5', 'twoDigits'],
    ['-3:10', 'negative'],
    ['3.10', 'notUnderstood'],
    ['ba phút', 'notUnderstood'],
    ['99999999', 'tooLong'],
    ['00:03:10:60', 'frames'],
  ])('but not %s: %s', (text, why) => {
    expect(readPlayedLength(text, 60)).toEqual({ ok: false, why })
  })
})

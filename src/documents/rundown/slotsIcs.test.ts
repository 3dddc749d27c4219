import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'

import { type CalendarSlot, slotsIcs } from './slotsIcs'

const NOW = Date.parse('2026-11-23T08:00:00+07:00')
const SLOT: CalendarSlot = {
  id: 'issue1',
  title: 'Cải cách hành chính, số 20; 27/11',
  place: 'Đài tỉnh, LCTV',
  details: '',
  startsAt: Date.parse('2026-11-27T19:45:00+07:00'),
  endsAt: Date.parse('2026-11-27T20:00:00+07:00'),
  changedAt: Date.parse('2026-11-20T08:00:00+07:00'),
  sequence: 12,
  cancelled: false,
  url: 'https://toasoan.example.vn/admin/collections/issues/issue1/trang',
}
const NAMES = { name: 'Lịch phát sóng' }

const written = (changes: Partial<CalendarSlot> = {}, names = NAMES) =>
  slotsIcs(names, [{ ...SLOT, ...changes }], NOW)

/** The calendar as another program reads it. */
const read = (ics: string) => new ICAL.Component(ICAL.parse(ics) as unknown[])
const eventOf = (ics: string) => {
  const [event] = read(ics).getAllSubcomponents('vevent')
  if (!event) throw new Error('no event')
  const text = (name: string) => String(event.getFirstPropertyValue(name) ?? '')
  return { event: new ICAL.Event(event), text }
}

describe('a slot, as another program reads it', () => {
  it('is at its hour in every zone, under a name that stays, in its version', async () => {
    const { event, text } = eventOf(await written())
    expect(event.uid).toBe('issue-issue1@toa-soan')
    expect(event.startDate.toJSDate().getTime()).toBe(SLOT.startsAt)
    expect(event.endDate.toJSDate().getTime()).toBe(SLOT.endsAt)
    expect(text('dtstart')).toBe('2026-11-27T12:45:00Z')
    expect(event.sequence).toBe(12)
    expect(text('last-modified')).toBe('2026-11-20T01:00:00Z')
    expect(text('dtstamp')).toBe('2026-11-23T01:00:00Z')
    expect([text('status'), text('transp')]).toEqual(['CONFIRMED', 'TRANSPARENT'])
    expect(text('url')).toBe(SLOT.url)
  })

  it('of shortly after midnight in Vietnam is of the day before in UTC', async () => {
    const startsAt = Date.parse('2027-01-01T00:10:00+07:00')
    const { event, text } = eventOf(await written({ startsAt, endsAt: startsAt + 60_000 }))
    expect(text('dtstart')).toBe('2026-12-31T17:10:00Z')
    expect(event.startDate.toJSDate().getTime()).toBe(startsAt)
  })

  it('that is cancelled says so in its status and in its title, under the same name', async () => {
    const { event, text } = eventOf(
      await written({ cancelled: true, details: 'Lý do hủy: nghỉ lễ' }),
    )
    expect(event.uid).toBe('issue-issue1@toa-soan')
    expect(text('status')).toBe('CANCELLED')
    expect(event.summary).toBe('Đã hủy: Cải cách hành chính, số 20; 27/11')
    expect(event.description).toBe('Lý do hủy: nghỉ lễ')
  })

  const texts: [string, string, string][] = [
    ['commas, semicolons, backslashes', 'a, b; c\\n \\, d', 'a, b; c\\n \\, d'],
    [
      'emoji and Vietnamese',
      '🎙️ Đối thoại “một cửa” ở Y Tý 👩‍🌾',
      '🎙️ Đối thoại “một cửa” ở Y Tý 👩‍🌾',
    ],
    ['what looks like another line', 'a\r\nATTENDEE:x', 'a\nATTENDEE:x'],
    ['line breaks of every kind', 'a\rb\u2028c\u000Bd\n\ne', 'a\nb\nc\nd\n\ne'],
    ['signs that can not be written', 'a\u0000b\u0007c\tđ\uD83D', 'abc đ'],
  ]
  it.each(texts)('keeps %s', async (_, said, kept) => {
    const { event } = eventOf(await written({ details: said, title: said, place: said }))
    expect(event.description).toBe(kept)
    expect(event.summary).toBe(kept.replace(/\s+/g, ' '))
    expect(event.location).toBe(kept.replace(/\s+/g, ' '))
  })

  it('keeps whatever text, on lines of 75 octets at most that end no character in its middle', async () => {
    const piece = fc.constantFrom(
      'ế',
      'ư ',
      '🎙️',
      '👩‍🌾',
      ',',
      ';',
      '\\',
      '\n',
      'n',
      ':',
      '"',
      'x'.repeat(30),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const details = `a${pieces.join('')}z`
        const ics = await written({ details })
        expect(eventOf(ics).event.description).toBe(details)
        const lines = ics.split('\r\n')
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
        expect(lines.filter((line) => /\p{Cs}/u.test(line))).toEqual([])
      }),
    )
  })
})

describe('the calendar', () => {
  it('has its name, asks to be fetched again each hour, and ends its last line', async () => {
    const name = 'Lịch: Báo A, bản điện tử; 2026\nMETHOD:REQUEST'
    const calendar = read(await written({}, { name }))
    const text = (property: string) => String(calendar.getFirstPropertyValue(property) ?? '')
    const shown = 'Lịch: Báo A, bản điện tử; 2026 METHOD:REQUEST'
    expect(await written({}, { name })).toContain(
      '\r\nNAME:Lịch: Báo A\\, bản điện tử\\; 2026 METHOD:',
    )
    expect(text('x-wr-calname').replace(/\\([,;])/g, '$1')).toBe(shown)
    expect(text('refresh-interval')).toBe('PT1H')
    expect(text('x-published-ttl')).toBe('PT1H')
    expect(text('method')).toBe('PUBLISH')
    expect((await written()).endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('is one without events too', async () => {
    expect(read(await slotsIcs(NAMES, [], NOW)).getAllSubcomponents('vevent')).toEqual([])
  })

  it('holds every slot once, in their order, however many there are', async () => {
    const slots = Array.from({ length: 61 }, (_, at) => ({ ...SLOT, id: `n${at}` }))
    const events = read(await slotsIcs({ name: 'BEGIN:VEVENT' }, slots, NOW)).getAllSubcomponents(
      'vevent',
    )
    const names = events.map((event) => event.getFirstPropertyValue('uid'))
    expect(names).toEqual(slots.map(({ id }) => `issue-${id}@toa-soan`))
  })

  it('says what it left out', async () => {
    const about = { ...NAMES, about: 'Chỉ chứa 10 số đầu, đến trước ngày 1/3/2027.' }
    expect(await slotsIcs(about, [SLOT], NOW)).toContain('X-WR-CALDESC:Chỉ chứa 10 số đầu\\, đến')
  })
})

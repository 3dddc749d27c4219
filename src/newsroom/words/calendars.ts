type Words = { vi: string; en: string }

/** What a calendar address shows: one outlet, or all its owner may read. */
export const CALENDAR_REACHES = ['outlet', 'own'] as const
export type CalendarReach = (typeof CALENDAR_REACHES)[number]

export const CALENDAR_REACH_WORDS: Record<CalendarReach, Words> = {
  outlet: { vi: 'Một kênh', en: 'One outlet' },
  own: { vi: 'Mọi kênh tôi được xem', en: 'All outlets I may read' },
}

/** What a calendar address is called in lists and in the log. */
export const calendarTitle = (outletName: string | null): string =>
  outletName ?? CALENDAR_REACH_WORDS.own.vi

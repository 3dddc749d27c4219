/** How the month is looked at. */
export const LOOKS = ['lich', 'bang'] as const
export type Look = (typeof LOOKS)[number]

type Place = { outlet: string; month: string; look?: Look }

/** The address of an outlet's month. */
export function scheduleHref({ outlet, month, look }: Place): string {
  const query = new URLSearchParams({ outlet, month, ...(look && { xem: look }) })
  return `/admin/lich?${query}`
}

/** The address of the month on paper. */
export function schedulePrintHref({ outlet, month }: Omit<Place, 'look'>): string {
  return `/admin/lich/in?${new URLSearchParams({ outlet, month })}`
}

/** The month as a file. */
export function scheduleExportHref(place: Omit<Place, 'look'>, format: 'xlsx' | 'csv'): string {
  const { outlet, month } = place
  return `/api/schedules/months/${format}?${new URLSearchParams({ outlet, month })}`
}

/** The slots of an outlet as a file for a calendar program; taken once, it follows no change. */
export function slotsFileHref(outlet: string): string {
  return `/api/rundowns/slots.ics?${new URLSearchParams({ outlet })}`
}

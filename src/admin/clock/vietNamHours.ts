import { ZONE } from '@/domain/calendar/civil'

const OFFSET_MINUTES = 7 * 60
const MS_PER_MINUTE = 60_000

/** What a clock is made of; `globalThis` has it, and a test brings its own. */
export type Clock = { Date: DateConstructor; Intl?: Pick<typeof Intl, 'DateTimeFormat'> }

const PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const

/**
 * Sets the browser's clock to the newsroom's: whoever sits in another zone reads and types the hours of Viet Nam, in
 * every field, list and picker, the framework's own too (docs/adr/0013). Viet Nam has had one offset, without summer
 * time, since 1975. An instant stays what it is; only its reading as a local time changes.
 */
export function setNewsroomClock(clock: Clock): void {
  const { Date: Native } = clock
  const { prototype } = Native
  if (prototype.getTimezoneOffset.name === 'newsroomOffset') return
  const shifted = (date: Date, minutes: number) =>
    new Native(date.getTime() + minutes * MS_PER_MINUTE)

  const own = prototype as unknown as Record<string, (...values: number[]) => number>
  for (const part of PARTS) {
    const read = own[`getUTC${part}`] as () => number
    const write = own[`setUTC${part}`] as (...values: number[]) => number
    own[`get${part}`] = function get(this: Date) {
      return read.call(shifted(this, OFFSET_MINUTES))
    }
    own[`set${part}`] = function set(this: Date, ...values: number[]) {
      const moved = shifted(this, OFFSET_MINUTES)
      write.apply(moved, values)
      return this.setTime(moved.getTime() - OFFSET_MINUTES * MS_PER_MINUTE)
    }
  }
  prototype.getDay = function getDay(this: Date) {
    return shifted(this, OFFSET_MINUTES).getUTCDay()
  }
  prototype.getTimezoneOffset = function newsroomOffset() {
    return -OFFSET_MINUTES
  }
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const write = prototype[name] as (
      locale?: string,
      options?: Intl.DateTimeFormatOptions,
    ) => string
    prototype[name] = function toLocale(
      this: Date,
      locale?: Intl.LocalesArgument,
      options?: Intl.DateTimeFormatOptions,
    ) {
      return write.call(this, locale as string, { timeZone: ZONE, ...options })
    }
  }
  clock.Date = withLocalArguments(Native)
  // Date libraries ask here for the offset of a date that names no zone.
  if (clock.Intl) clock.Intl.DateTimeFormat = inZone(clock.Intl.DateTimeFormat)
  // Date libraries make dates like the one they were given.
  Object.defineProperty(prototype, 'constructor', {
    value: clock.Date,
    writable: true,
    configurable: true,
  })
}

type Formats = typeof Intl.DateTimeFormat

function inZone(Native: Formats): Formats {
  type Args = ConstructorParameters<Formats>
  const zoned = ([locales, options]: Args): Args => [
    locales,
    { ...options, timeZone: options?.timeZone ?? ZONE },
  ]
  return new Proxy(Native, {
    construct: (target, args) => new target(...zoned(args as Args)),
    apply: (target, _, args) => target(...zoned(args as Args)),
  })
}

/** `new Date(2026, 10, 28, 19, 45)` and texts without an offset speak of the newsroom's hours too. */
function withLocalArguments(Native: DateConstructor): DateConstructor {
  const make = (args: unknown[]): Date => {
    const [first] = args
    if (args.length > 1) {
      const [year, month, ...rest] = args as [number, number, ...number[]]
      return new Native(Native.UTC(year, month, ...rest) - OFFSET_MINUTES * MS_PER_MINUTE)
    }
    if (typeof first === 'string' && isLocalText(first)) return new Native(`${first.trim()}+07:00`)
    return args.length === 0 ? new Native() : new Native(first as number)
  }
  return new Proxy(Native, {
    construct: (_target, args: unknown[], newTarget) =>
      Object.setPrototypeOf(make(args), newTarget.prototype) as Date,
  })
}

/** A date with a time and no offset; a bare date is UTC by the standard. */
function isLocalText(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(text.trim())
}

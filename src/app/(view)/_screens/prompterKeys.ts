/** What the prompter can be told to do. */
export type PrompterCommand =
  | 'toggle'
  | 'faster'
  | 'slower'
  | 'larger'
  | 'smaller'
  | 'mirror'
  | 'flip'
  | 'back'
  | 'forward'
  | 'follow'
  | 'top'

/** Keys, and the keys that pedals and clickers send, by their command. */
const KEYS: Readonly<Record<string, PrompterCommand>> = {
  ' ': 'toggle',
  Enter: 'toggle',
  b: 'toggle',
  '.': 'toggle',
  ArrowUp: 'faster',
  ArrowDown: 'slower',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  m: 'mirror',
  v: 'flip',
  PageUp: 'back',
  ArrowLeft: 'back',
  PageDown: 'forward',
  ArrowRight: 'forward',
  f: 'follow',
  Home: 'top',
}

export const commandOf = (key: string): PrompterCommand | undefined =>
  KEYS[key.length === 1 ? key.toLowerCase() : key]

export type PrompterSettings = {
  /** Words a minute the text is moved by. */
  speed: number
  /** Of the window's width, in hundredths. */
  size: number
  /** Left and right exchanged, for the glass before the camera. */
  mirror: boolean
  /** Up and down exchanged too, for glasses that need it. */
  flip: boolean
  /** Goes to the entry on air whenever that changes. */
  follow: boolean
}

export const FIRST_SETTINGS: PrompterSettings = {
  speed: 150,
  size: 5,
  mirror: false,
  flip: false,
  follow: true,
}

export const SPEEDS = { least: 40, most: 400, step: 10 } as const
export const SIZES = { least: 2.5, most: 10, step: 0.5 } as const

const within = ({ least, most }: { least: number; most: number }, value: number) =>
  Math.min(most, Math.max(least, value))

/** The settings after a command; those that move the text change none. */
export function settle(settings: PrompterSettings, command: PrompterCommand): PrompterSettings {
  const { speed, size, mirror, flip, follow } = settings
  switch (command) {
    case 'faster':
      return { ...settings, speed: within(SPEEDS, speed + SPEEDS.step) }
    case 'slower':
      return { ...settings, speed: within(SPEEDS, speed - SPEEDS.step) }
    case 'larger':
      return { ...settings, size: within(SIZES, size + SIZES.step) }
    case 'smaller':
      return { ...settings, size: within(SIZES, size - SIZES.step) }
    case 'mirror':
      return { ...settings, mirror: !mirror }
    case 'flip':
      return { ...settings, flip: !flip }
    case 'follow':
      return { ...settings, follow: !follow }
    default:
      return settings
  }
}

/** Kept settings, or the first ones where there are none that make sense. */
export function readSettings(kept: string | null): PrompterSettings {
  let read: Partial<PrompterSettings> = {}
  try {
    read = (JSON.parse(kept ?? '{}') as Partial<PrompterSettings> | null) ?? {}
  } catch {
    return FIRST_SETTINGS
  }
  const flag = (name: 'mirror' | 'flip' | 'follow') =>
    typeof read[name] === 'boolean' ? read[name] : FIRST_SETTINGS[name]
  const amount = (name: 'speed' | 'size', range: { least: number; most: number }) =>
    typeof read[name] === 'number' && Number.isFinite(read[name])
      ? within(range, read[name])
      : FIRST_SETTINGS[name]
  return {
    speed: amount('speed', SPEEDS),
    size: amount('size', SIZES),
    mirror: flag('mirror'),
    flip: flag('flip'),
    follow: flag('follow'),
  }
}

/**
 * Pixels a second at which text of a height and a number of words passes at so many words a minute; 0 where there is
 * nothing to read.
 */
export function pixelsASecond(height: number, words: number, speed: number): number {
  return words > 0 && height > 0 ? (height * speed) / (words * 60) : 0
}

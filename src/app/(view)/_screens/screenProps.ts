import type { LinkView } from '@/newsroom/rundowns/links/linkView'

import type { ScreenReading } from './readScreen'

/** What each screen by link is given. */
export type ScreenProps = { view: LinkView; reading: ScreenReading; now: number; isLost: boolean }

import type { Random } from '../random'
import type { Teller } from '../teller'
import type { World } from '../world'

export type Telling = { teller: Teller; random: Random; world: World }

/** What people do one after another with one thing; it ends where something is refused. */
export type Story = (telling: Telling) => Promise<void>

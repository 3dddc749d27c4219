import type { Client } from '../client'
import type { Random } from '../random'
import type { World } from '../world'

export type Telling = { client: Client; random: Random; world: World }

/** What people do one after another with one thing; it ends where a server broke off. */
export type Story = (telling: Telling) => Promise<void>

export type Doc = { id: string; revision?: string }
export type Made = { doc: Doc }

import { NavHamburger } from '@payloadcms/next/client'
import { Logout } from '@payloadcms/ui'
import { createLocalReq, type ServerProps, type VisibleEntities } from 'payload'

import { activeMemberships, type Member } from '@/access/membership'
import type { Role } from '@/access/roles'
import { countUnread } from '@/newsroom/notices/views/unread'
import { ROLE_WORDS } from '@/newsroom/words/roles'

import { Mark } from '../brand/Mark'
import { FinderButton } from '../finder/FinderButton'
import { NavigationFrame } from './NavigationFrame'
import { NavigationLinks } from './NavigationLinks'
import { navigationFor } from './navigationFor'

type Props = Partial<ServerProps> & { visibleEntities?: VisibleEntities }

/** The navigation: what the person's roles can use, in the order of `navigationFor`. */
export async function Navigation({ i18n, user, payload, visibleEntities }: Props) {
  const language = i18n?.language === 'en' ? 'en' : 'vi'
  const roles: Role[] = [
    ...new Set(activeMemberships(user as Member | undefined).map(({ role }) => role)),
  ]
  const unread = user && payload ? await countUnread(await createLocalReq({ user }, payload)) : 0
  const exists = (slug: string) =>
    visibleEntities ? visibleEntities.collections.some((one) => one === slug) : true
  const groups = navigationFor(roles, exists, unread)
  return (
    <NavigationFrame>
      <nav className="nav__wrap ts-nav" aria-label={language === 'vi' ? 'Điều hướng' : 'Main'}>
        <a className="ts-nav__brand" href="/admin">
          <Mark size={24} /> Tòa soạn
        </a>
        <FinderButton label={language === 'vi' ? 'Tìm' : 'Find'} />
        <NavigationLinks
          groups={groups.map(({ key, label, links }) => ({
            key,
            label: label?.[language] ?? null,
            links: links.map((link) => ({ ...link, label: link.label[language] })),
          }))}
        />
        <div className="ts-nav__person">
          <div>
            <div className="ts-nav__name">{user?.name}</div>
            <div className="ts-nav__roles">
              {roles.map((role) => ROLE_WORDS[role][language]).join(', ')}
            </div>
          </div>
          <Logout />
        </div>
      </nav>
      <div className="nav__header">
        <div className="nav__header-content">
          <NavHamburger baseClass="nav" />
        </div>
      </div>
    </NavigationFrame>
  )
}

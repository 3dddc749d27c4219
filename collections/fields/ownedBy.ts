import { relation } from './relation'
import { both } from './words'

/** Whose row it is: read and written by who works there. */
export const ofOutlet = () =>
  relation({
    name: 'outlet',
    to: 'outlets',
    label: both('Kênh', 'Outlet'),
    required: true,
    index: true,
  })

/** The rundown a row belongs to. */
export const ofRundown = () =>
  relation({
    name: 'rundown',
    to: 'rundowns',
    label: both('Khung chương trình', 'Rundown'),
    required: true,
    index: true,
  })

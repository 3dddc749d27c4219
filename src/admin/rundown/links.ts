/** Addresses of a rundown inside the admin. */
export const consoleHref = (rundown: string) => `/admin/rundown/${rundown}/truc-tiep`
export const asRunHref = (rundown: string) => `/admin/rundown/${rundown}/da-phat`
export const paperHref = (rundown: string) => `/admin/rundown/${rundown}/in`

/** How something stands, worst first. Unknown is none of good and bad. */
export const LIGHTS = ['short', 'unknown', 'attention', 'fine', 'nothing'] as const
export type Light = (typeof LIGHTS)[number]

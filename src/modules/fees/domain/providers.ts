/** The platforms that orders and lists can come from: `redirect` by settings, `fake` in tests and the demo. */
export const PROVIDERS = ['redirect', 'fake'] as const;
export type ProviderName = (typeof PROVIDERS)[number];
